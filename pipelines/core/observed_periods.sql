-- meaning: The periods of the report, as far as the data reach.
-- grain:   one row a period
-- key:     period
-- inputs:  pilot.periods, pilot.parameters
-- note:    Half-open. A period ends with the day after the data cut when that comes first; a period
--          that begins after the data cut is not there.

select
    periods.period,
    periods.kind,
    periods.period_from,
    least(periods.period_to, parameters.data_cut + 1) as period_to
from pilot.periods as periods
cross join pilot.parameters as parameters
where periods.period_from <= parameters.data_cut
