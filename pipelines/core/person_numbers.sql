-- meaning: Which person a pseudonym of a V-number or citizen service number belongs to, as COA
--          knows it.
-- grain:   one row a kind of number and number
-- key:     number_kind, number
-- inputs:  staging.coa__residents
-- note:    A number that COA gives to two residents belongs to nobody here: a guess would move work
--          or permits to the wrong person. The check numbers_of_two_residents counts them.

with

residents as (
    select * from staging.coa__residents
),

numbers as (
    select 'v_number' as number_kind, v_number as number, coa_number as person_id
    from residents
    where v_number is not null
    union all
    select 'bsn' as number_kind, bsn as number, coa_number as person_id
    from residents
    where bsn is not null
),

final as (
    select number_kind, number, any_value(person_id) as person_id
    from numbers
    group by number_kind, number
    having count(*) = 1
)

select * from final
