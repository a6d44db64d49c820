-- title_nl: Vergunningen per maand
-- title_en: Permits by month
-- description_nl: Per maand de aanvragen voor een tewerkstellingsvergunning, de verleende
--     vergunningen en de mensen voor wie is aangevraagd. Een persoon met twee aanvragen telt een
--     keer. Tel mensen van verschillende maanden niet op.
-- description_en: By month the applications for a work permit, the permits granted and the people
--     applied for. A person with two applications counts once. Do not add up people of different
--     months.
-- param: group_kind text province | Soort groep (province, setting, location, small) | Kind of
--     group (province, setting, location, small)
-- param: group_value text utrecht | Groep (utrecht, city, rural, of een locatiecode) | Group
--     (utrecht, city, rural, or a location code)

select
    counts.period,
    count(*) filter (where counts.event = 'applied') as n_applied,
    count(*) filter (where counts.event = 'granted') as n_granted,
    count(distinct counts.applicant_id) filter (where counts.event = 'applied') as n_persons
from marts.permit_counts as counts
inner join core.location_groups as places
    on places.location_code = counts.location_code
where
    counts.kind = 'month'
    and places.group_kind = $group_kind
    and places.group_value = $group_value
group by counts.period
order by counts.period
