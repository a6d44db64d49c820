-- title_nl: Gegevens die niet koppelen
-- title_en: Records that do not link
-- description_nl: Per bron en jaar hoeveel gegevens van niemand zijn die COA kent, vanaf de gekozen
--     dag. Wat niet koppelt, telt in geen cijfer over mensen mee; een hoog deel maakt die cijfers
--     te laag.
-- description_en: By source and year how many records belong to nobody known to COA, from the
--     chosen day on. What does not link counts in no figure about people; a high share makes those
--     figures too low.
-- param: since date 2021-07-01 | Vanaf welke dag | From which day

with

records as (
    select 'ind/procedures' as source, application_date as record_date, person_id
    from core.procedures
    union all
    select 'uwv/permits' as source, received_date as record_date, person_id
    from core.permits
    union all
    select 'brp/bsn_registrations' as source, signal_date as record_date, person_id
    from core.registrations
    union all
    select 'polis/income_relations' as source, from_date as record_date, person_id
    from core.jobs
)

select
    source,
    year(record_date) as record_year,
    count(*) as n_records,
    count(*) filter (where person_id is null) as n_unlinked,
    round(count(*) filter (where person_id is null) / count(*), 3) as share_unlinked
from records
where record_date >= $since
group by source, record_year
order by source, record_year
