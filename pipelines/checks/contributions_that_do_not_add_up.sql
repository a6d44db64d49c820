-- meaning:  Own contributions that are not the net income less the free part, at most the value of
--           the reception.
-- severity: warning
-- title_nl: Elke eigen bijdrage is het inkomen min het vrije deel, tot de waarde van de opvang
-- title_en: Every own contribution is the income less the free part, up to the value of the
--           reception
-- grain:    one row a household and month
-- key:      household_number, month
-- inputs:   core.contributions
-- note:     Whether the free part is taken of gross or of net pay has to be agreed with COA; the
--           amount as delivered is used. A difference of one euro is rounding.

select household_number, month
from core.contributions
where abs(
    contribution - least(greatest(net_income - free_amount, 0), reception_value)
) > 1
