-- meaning: What households earned, what stayed free and what they paid for their reception.
-- grain:   one row a household and month with income
-- key:     household_number, month
-- inputs:  staging.coa__contributions, core.persons
-- note:    month is its first day. retained_amount is what stays of the net pay after the own
--         contribution; whether the allowance is paid beside it stands in allowance. n_residents
--         counts the members of the household that COA delivered as residents: 0 where the
--         household is not known, and it need not be household_size, which is that of the month.

with

contributions as (
    select * from staging.coa__contributions
),

residents_per_household as (
    select household_number, count(*) as n_residents
    from core.persons
    group by household_number
),

final as (
    select
        contributions.household_number,
        contributions.month,
        contributions.household_size,
        coalesce(residents_per_household.n_residents, 0) as n_residents,
        contributions.gross_income,
        contributions.net_income,
        contributions.free_amount,
        contributions.reception_value,
        contributions.contribution,
        contributions.net_income - contributions.contribution as retained_amount,
        contributions.collected,
        contributions.allowance,
        contributions.assessed_date
    from contributions
    left join residents_per_household
        on residents_per_household.household_number = contributions.household_number
)

select * from final
