-- meaning: Official figures of others, with source and date.
-- grain:   one row a figure
-- key:     figure_id
-- inputs:  staging.context__published
-- note:    Printed beside ours, never mixed in. Two sources that conflict both stay.

select
    figure_id,
    topic,
    area,
    municipality_code,
    counted,
    period,
    value,
    value_to,
    unit,
    qualifier,
    publisher,
    source_url,
    published_on
from staging.context__published
