-- meaning: Which person a pseudonym of a V-number or citizen service number belongs to, as COA
--          knows it.
-- grain:   one row a kind of number and number
-- key:     number_kind, number
-- inputs:  staging.coa__residents, history.coa__residents
-- note:    A number that COA gives to two residents belongs to nobody here: a guess would move work
--          or permits to the wrong person. The check numbers_of_two_residents counts them. Two
--          V-numbers of one person are merged at some time; others go on using the older one, so
--          that what COA said before still leads to the resident, unless it is anybody's number
--          now or was the number of two. A BSN that was replaced was wrong and leads to nobody.

with

residents as (
    select * from staging.coa__residents
),

former_versions as (
    select * from history.coa__residents
),

current_numbers as (
    select 'v_number' as number_kind, v_number as number, coa_number as person_id
    from residents
    where v_number is not null
    union all
    select 'bsn' as number_kind, bsn as number, coa_number as person_id
    from residents
    where bsn is not null
),

former_numbers as (
    select distinct
        'v_number' as number_kind,
        former_versions.v_number as number,
        former_versions.coa_number as person_id
    from former_versions
    semi join residents
        on residents.coa_number = former_versions.coa_number
    anti join current_numbers
        on current_numbers.number_kind = 'v_number'
        and current_numbers.number = former_versions.v_number
    where former_versions.v_number is not null
),

numbers as (
    select *, false as is_former from current_numbers
    union all
    select *, true as is_former from former_numbers
),

final as (
    select
        number_kind,
        number,
        any_value(person_id) as person_id,
        bool_or(is_former) as is_former
    from numbers
    group by number_kind, number
    having count(*) = 1
)

select * from final
