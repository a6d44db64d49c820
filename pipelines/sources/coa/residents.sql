-- meaning: Residents as COA knows them, with English codes; the link between V-number and citizen
--          service number.
-- grain:   one row a resident
-- key:     coa_number
-- inputs:  register.coa__residents
-- note:    The month of birth is kept as its first day. Where only the year is known, 1 July of it
--          stands in, the middle of the year, as statistical offices impute; these rows are marked
--          by is_birth_month_imputed and counted by the check residents_with_birth_year_only. What
--          is neither becomes null and is counted by the check residents_without_birth_month.

select
    coa_number,
    v_number,
    bsn,
    case sex when 'M' then 'male' when 'V' then 'female' when 'X' then 'other' end as sex,
    case length(birth_month)
        when 7 then try_cast(birth_month || '-01' as date)
        when 4 then try_cast(birth_month || '-07-01' as date)
    end as birth_month,
    coalesce(length(birth_month) = 4, false) as is_birth_month_imputed,
    case nationality_group
        when 'OVERIG' then 'other'
        else lower(nationality_group)
    end as nationality_group,
    household_number,
    household_size,
    case education
        when 'geen' then 'none_or_primary'
        when 'voortgezet' then 'secondary'
        when 'hoger' then 'tertiary'
        when 'onbekend' then 'unknown'
    end as education,
    occupation_code
from register.coa__residents
qualify row_number() over (
    partition by coa_number
    order by reference_date desc, recorded_from desc, line desc
) = 1
