-- title_nl: Wachttijd op een BSN per locatie
-- title_en: Wait for a BSN by location
-- description_nl: Per locatie hoeveel mensen in de periode op een BSN wachtten, hoeveel het kregen,
--     en welk deel het binnen het gekozen aantal dagen na het signaal had. Wie nog wacht, telt mee
--     zolang hij wacht (Kaplan-Meier). Locatie: waar iemand woonde op de eerste dag in de periode.
-- description_en: By location how many people waited for a BSN in the period, how many got it, and
--     which share had it within the chosen number of days after the signal. Who still waits counts
--     for as long as they wait (Kaplan-Meier). Location: where someone lived on the first day in
--     the period.
-- param: period text year-1 | Periode (baseline, year-1, year-2, year-3, years-1-3) | Period
--     (baseline, year-1, year-2, year-3, years-1-3)
-- param: days integer 56 | Dagen na het signaal | Days after the signal

with

waits as (
    select * from marts.bsn_waits where period = $period
),

event_days as (
    select location_code, stop as t, count(*) as n_events
    from waits
    where cause = 'bsn' and stop <= $days
    group by location_code, stop
),

steps as (
    select
        event_days.location_code,
        event_days.t,
        1 - event_days.n_events / count(*) as step
    from event_days
    inner join waits
        on waits.location_code = event_days.location_code
        and waits.start < event_days.t
        and event_days.t <= waits.stop
    group by event_days.location_code, event_days.t, event_days.n_events
),

curves as (
    select location_code, 1 - product(step order by t) as share
    from steps
    group by location_code
)

select
    waits.location_code,
    any_value(places.setting) as setting,
    count(*) as n_followed,
    count(*) filter (where waits.cause = 'bsn') as n_got_bsn,
    round(if(max(waits.stop) >= $days, coalesce(any_value(curves.share), 0), null), 3)
        as share_within_days,
    median(waits.stop) filter (where waits.cause is null) as median_days_of_who_still_waited
from waits
left join curves
    on curves.location_code = waits.location_code
left join reference.locations as places
    on places.location_code = waits.location_code
group by waits.location_code
order by waits.location_code
