-- title_nl: Werk per maand
-- title_en: Work by month
-- description_nl: Per maand de mensen met toegang tot werk, wie van hen werkte, hun dagen met
--     toegang en het deel daarvan in werk. Een dag telt op de locatie van die dag.
-- description_en: By month the people with access to work, who of them worked, their days with
--     access and the share of those in work. A day counts at the location of that day.
-- param: group_kind text province | Soort groep (province, setting, location, small) | Kind of
--     group (province, setting, location, small)
-- param: group_value text utrecht | Groep (utrecht, city, rural, of een locatiecode) | Group
--     (utrecht, city, rural, or a location code)

select
    days.period,
    count(distinct days.person_id) as n_persons,
    count(distinct days.person_id) filter (where days.n_work_days > 0) as n_persons_in_work,
    sum(days.n_access_days)::bigint as n_access_days,
    sum(days.n_work_days)::bigint as n_work_days,
    round(sum(days.n_work_days) / sum(days.n_access_days), 3) as share_in_work
from marts.access_days as days
inner join core.location_groups as places
    on places.location_code = days.location_code
where
    days.kind = 'month'
    and places.group_kind = $group_kind
    and places.group_value = $group_value
group by days.period
order by days.period
