-- meaning: Jobs as far as pay shows them: unbroken stretches of periods with paid hours above zero
--          at one employer.
-- grain:   one row a citizen service number, employer and stretch of days
-- key:     bsn, employer_number, from_date
-- inputs:  staging.polis__income_relations, core.person_numbers
-- note:    Pay is known by month or four weeks. Every day of a period with paid hours counts, as
--          far as the income relation lasted; which days were worked cannot be seen. Half-open. A
--          job of nobody known to COA stays, without person_id.

with

income_relations as (
    select * from staging.polis__income_relations
),

person_numbers as (
    select * from core.person_numbers
),

-- least() passes over a missing end of the relation
paid_periods as (
    select
        {'bsn': bsn, 'employer_number': employer_number} as person_id,
        greatest(period_from, relation_from) as from_date,
        least(period_to, relation_to) + 1 as to_date,
        paid_hours
    from income_relations
    where paid_hours > 0
),

paid_spells as (
    select * from macros.unite('paid_periods')
),

paid_hours_per_spell as (
    select
        paid_spells.person_id,
        paid_spells.from_date,
        count(*) as n_periods,
        sum(paid_periods.paid_hours) as paid_hours
    from paid_spells
    inner join paid_periods
        on paid_periods.person_id = paid_spells.person_id
        and paid_periods.from_date >= paid_spells.from_date
        and paid_periods.from_date < paid_spells.to_date
        and paid_periods.from_date < paid_periods.to_date
    group by paid_spells.person_id, paid_spells.from_date
),

final as (
    select
        paid_spells.person_id.bsn as bsn,
        paid_spells.person_id.employer_number as employer_number,
        person_numbers.person_id,
        paid_spells.from_date,
        paid_spells.to_date,
        paid_hours_per_spell.n_periods,
        paid_hours_per_spell.paid_hours
    from paid_spells
    inner join paid_hours_per_spell
        on paid_hours_per_spell.person_id = paid_spells.person_id
        and paid_hours_per_spell.from_date = paid_spells.from_date
    left join person_numbers
        on person_numbers.number_kind = 'bsn'
        and person_numbers.number = paid_spells.person_id.bsn
)

select * from final
