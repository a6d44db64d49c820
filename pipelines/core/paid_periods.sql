-- meaning: Periods of pay with paid hours above zero, as far as the income relation lasted.
-- grain:   one row an income relation and period of pay
-- key:     bsn, employer_number, relation_number, period_from
-- inputs:  staging.polis__income_relations, core.person_numbers
-- note:    Half-open. Which days of it were worked cannot be seen. Pay after the end of a relation
--          is no work. Pay of nobody known to COA stays, without person_id.

with

income_relations as (
    select * from staging.polis__income_relations
),

person_numbers as (
    select * from core.person_numbers
),

-- least() passes over a missing end of the relation
days_of_pay as (
    select
        *,
        greatest(period_from, relation_from) as from_date,
        least(period_to, relation_to) + 1 as to_date
    from income_relations
    where paid_hours > 0
),

final as (
    select
        days_of_pay.bsn,
        days_of_pay.employer_number,
        days_of_pay.relation_number,
        days_of_pay.period_from,
        person_numbers.person_id,
        days_of_pay.from_date,
        days_of_pay.to_date,
        days_of_pay.paid_hours
    from days_of_pay
    left join person_numbers
        on person_numbers.number_kind = 'bsn'
        and person_numbers.number = days_of_pay.bsn
    where days_of_pay.from_date < days_of_pay.to_date
)

select * from final
