-- meaning: Own contributions by household and month as delivered by COA, with English codes.
-- grain:   one row a household and month
-- key:     household_number, month
-- inputs:  register.coa__contributions
-- note:    The month is kept as its first day.

select
    household_number,
    (month || '-01')::date as month,
    household_size,
    gross_income,
    net_income,
    free_amount,
    reception_value,
    contribution,
    collected,
    case allowance
        when 'in_bijdrage' then 'settled'
        when 'ingehouden' then 'withheld'
        when 'geen_recht' then 'no_right'
    end as allowance,
    assessed_date
from register.coa__contributions
qualify row_number() over (
    partition by household_number, month
    order by reference_date desc, recorded_from desc, line desc
) = 1
