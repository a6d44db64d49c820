-- meaning: Asylum procedures as delivered by the IND, with English codes.
-- grain:   one row a procedure
-- key:     procedure_number
-- inputs:  register.ind__procedures
-- note:    The days of the W-document are kept as delivered: w_document_to is its last day.

select
    procedure_number,
    v_number,
    application_date,
    registration_date,
    case kind
        when 'eerste' then 'first'
        when 'herhaald' then 'repeat'
        when 'nareis' then 'family'
    end as kind,
    case track
        when '1' then 'dublin'
        when '2' then 'safe_country'
        when '4' then 'general'
    end as track,
    case chance_group
        when 'hoog' then 'higher'
        when 'laag' then 'low'
        when 'onbekend' then 'unknown'
    end as chance_group,
    decision_date,
    case decision
        when 'ingewilligd' then 'granted'
        when 'afgewezen' then 'refused'
        when 'ingetrokken' then 'withdrawn'
        when 'buiten_behandeling' then 'not_considered'
    end as decision,
    w_document_from,
    w_document_to
from register.ind__procedures
qualify row_number() over (
    partition by procedure_number
    order by reference_date desc, recorded_from desc, line desc
) = 1
