-- meaning: Official figures of others as delivered, with English codes.
-- grain:   one row a figure
-- key:     figure_id
-- inputs:  register.context__published

select
    figure_id,
    case topic
        when 'vergunningen' then 'work_permits'
        when 'opvang' then 'reception'
        when 'bsn' then 'bsn'
        when 'werk' then 'work'
        when 'procedure' then 'procedure'
    end as topic,
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
from register.context__published
qualify row_number() over (
    partition by figure_id
    order by reference_date desc, recorded_from desc, line desc
) = 1
