-- meaning: Income relations by period of pay as delivered by Polis, with English codes.
-- grain:   one row an income relation and period of pay
-- key:     bsn, employer_number, relation_number, period_from
-- inputs:  register.polis__income_relations
-- note:    The days are kept as delivered: period_to and relation_to are last days. Periods without
--          paid hours and negative corrections are still in it.

select
    bsn,
    employer_number,
    relation_number,
    period_from,
    period_to,
    case period_kind
        when 'maand' then 'month'
        when 'vier_weken' then 'four_weeks'
    end as period_kind,
    relation_from,
    relation_to,
    paid_hours,
    wage,
    case employment_kind
        when '01' then 'contract'
        when '07' then 'internship'
        when '11' then 'agency'
        when '18' then 'appointment'
        when '81' then 'other'
        when '82' then 'payroll'
        when '83' then 'apprenticeship'
    end as employment_kind,
    permanent = 'ja' as is_permanent,
    on_call = 'ja' as is_on_call,
    sbi_code,
    sbi_version,
    status = 'definitief' as is_definitive
from register.polis__income_relations
qualify row_number() over (
    partition by bsn, employer_number, relation_number, period_from
    order by reference_date desc, recorded_from desc, line desc
) = 1
