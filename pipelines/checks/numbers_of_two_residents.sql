-- meaning:  Pseudonyms of a V-number or citizen service number that COA gives to more than one
--           resident.
-- severity: warning
-- title_nl: Elk nummer hoort bij een enkele bewoner
-- title_en: Every number belongs to a single resident
-- grain:    one row a kind of number and number
-- key:      number_kind, number
-- inputs:   staging.coa__residents
-- note:     Such a number links nothing: its permits, procedures and jobs belong to nobody.

with

residents as (
    select * from staging.coa__residents
),

numbers as (
    select 'v_number' as number_kind, v_number as number
    from residents
    where v_number is not null
    union all
    select 'bsn' as number_kind, bsn as number
    from residents
    where bsn is not null
)

select number_kind, number, count(*) as n_residents
from numbers
group by number_kind, number
having count(*) > 1
