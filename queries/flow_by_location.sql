-- title_nl: Doorstroom per locatie
-- title_en: Flow by location
-- description_nl: Per locatie wie er op de eerste dag woonde, wie tot en met de laatste dag kwam en
--     ging, en wie er op het eind woonde. Begin plus instroom min uitstroom is het eind. Een
--     verhuizing van de ene naar de andere locatie is een keer uitstroom en een keer instroom.
-- description_en: By location who lived there on the first day, who came and went up to the last
--     day, and who lived there at the end. Opening plus in minus out is closing. A move from one
--     location to another is once out and once in.
-- param: first_day date 2023-07-01 | Eerste dag | First day
-- param: last_day date 2024-06-30 | Laatste dag | Last day

select
    stays.location_code,
    any_value(stays.setting) as setting,
    count(*) filter (
        where stays.from_date <= $first_day
        and (stays.to_date is null or stays.to_date > $first_day)
    ) as n_opening,
    count(*) filter (
        where stays.from_date > $first_day and stays.from_date <= $last_day
    ) as n_in,
    count(*) filter (
        where stays.to_date > $first_day and stays.to_date <= $last_day
    ) as n_out,
    count(*) filter (
        where stays.to_date > $first_day and stays.to_date <= $last_day
        and stays.end_reason = 'housed'
    ) as n_out_housed,
    count(*) filter (
        where stays.from_date <= $last_day
        and (stays.to_date is null or stays.to_date > $last_day)
    ) as n_closing
from core.stays as stays
where stays.is_pilot
group by stays.location_code
order by stays.location_code
