-- meaning: Jobs as far as pay shows them: unbroken stretches of periods with paid hours above zero
--          at one employer.
-- grain:   one row a citizen service number, employer and stretch of days
-- key:     bsn, employer_number, from_date
-- inputs:  core.paid_periods
-- note:    Pay is known by month or four weeks. Every day of a period with paid hours counts, as
--          far as the income relation lasted; which days were worked cannot be seen. Half-open. A
--          job of nobody known to COA stays, without person_id.

with

paid_periods as (
    select
        {'bsn': bsn, 'employer_number': employer_number} as person_id,
        person_id as worker_id,
        from_date,
        to_date,
        paid_hours
    from core.paid_periods
),

paid_spells as (
    select * from macros.unite('paid_periods')
),

paid_hours_per_spell as (
    select
        paid_spells.person_id,
        paid_spells.from_date,
        any_value(paid_periods.worker_id) as worker_id,
        count(*) as n_periods,
        sum(paid_periods.paid_hours) as paid_hours
    from paid_spells
    inner join paid_periods
        on paid_periods.person_id = paid_spells.person_id
        and paid_periods.from_date >= paid_spells.from_date
        and paid_periods.from_date < paid_spells.to_date
    group by paid_spells.person_id, paid_spells.from_date
),

final as (
    select
        paid_spells.person_id.bsn as bsn,
        paid_spells.person_id.employer_number as employer_number,
        paid_hours_per_spell.worker_id as person_id,
        paid_spells.from_date,
        paid_spells.to_date,
        paid_hours_per_spell.n_periods,
        paid_hours_per_spell.paid_hours
    from paid_spells
    inner join paid_hours_per_spell
        on paid_hours_per_spell.person_id = paid_spells.person_id
        and paid_hours_per_spell.from_date = paid_spells.from_date
)

select * from final
