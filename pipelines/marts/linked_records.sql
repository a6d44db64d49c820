-- meaning: Records whose number belongs to a known resident, of all records that carry such a
--         number.
-- grain:   one row a link
-- key:     link
-- inputs:  core.person_numbers, staging.coa__residents, staging.ind__procedures,
--         staging.uwv__permits, staging.polis__income_relations, core.notifications,
--         core.contributions, core.housing_matches, core.participations
-- note:    What does not link counts nowhere, so a low share makes every figure behind it too low.

with

person_numbers as (
    select * from core.person_numbers
),

residents as (
    select * from staging.coa__residents
),

procedures as (
    select * from staging.ind__procedures
),

permits as (
    select * from staging.uwv__permits
),

income_relations as (
    select * from staging.polis__income_relations
),

notifications as (
    select * from core.notifications
),

contributions as (
    select * from core.contributions
),

housing_matches as (
    select * from core.housing_matches
),

participations as (
    select * from core.participations
),

links as (
    select
        'residents_bsn' as link,
        'bewoners met een BSN' as title_nl,
        'residents with a BSN' as title_en,
        residents.bsn is not null as is_linked
    from residents
    union all
    select
        'procedures' as link,
        'procedures van een bekende bewoner' as title_nl,
        'procedures of a known resident' as title_en,
        person_numbers.person_id is not null as is_linked
    from procedures
    left join person_numbers
        on person_numbers.number_kind = 'v_number'
        and person_numbers.number = procedures.v_number
    union all
    select
        'permits' as link,
        'vergunningen van een bekende bewoner' as title_nl,
        'permits of a known resident' as title_en,
        person_numbers.person_id is not null as is_linked
    from permits
    left join person_numbers
        on person_numbers.number_kind = 'v_number'
        and person_numbers.number = permits.v_number
    union all
    select
        'income_relations' as link,
        'perioden met loon van een bekende bewoner' as title_nl,
        'pay periods of a known resident' as title_en,
        person_numbers.person_id is not null as is_linked
    from income_relations
    left join person_numbers
        on person_numbers.number_kind = 'bsn'
        and person_numbers.number = income_relations.bsn
    union all
    select
        'notifications' as link,
        'meldingen van een bekende bewoner' as title_nl,
        'notifications of a known resident' as title_en,
        person_id is not null as is_linked
    from notifications
    union all
    select
        'contributions' as link,
        'maanden met een eigen bijdrage van een bekend huishouden' as title_nl,
        'months with a contribution of a known household' as title_en,
        n_residents > 0 as is_linked
    from contributions
    union all
    select
        'housing_matches' as link,
        'koppelingen van een bekende bewoner' as title_nl,
        'housing matches of a known resident' as title_en,
        person_id is not null as is_linked
    from housing_matches
    union all
    select
        'participations' as link,
        'deelnames aan programma’s van een bekende bewoner' as title_nl,
        'participations in programmes of a known resident' as title_en,
        person_id is not null as is_linked
    from participations
),

final as (
    select
        link,
        title_nl,
        title_en,
        count(*) filter (where is_linked) as n_linked,
        count(*) as n_all
    from links
    group by link, title_nl, title_en
)

select * from final
