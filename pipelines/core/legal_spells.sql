-- meaning: What the law lets each person do on each day: wait, work, neither, or work freely with a
--          status.
-- grain:   one row a person and stretch of days with the same state
-- key:     person_id, from_date
-- inputs:  core.persons, core.procedures, core.stays, rules.waiting_period
-- note:    From the first application, between adulthood and the pension age. Half-open; to_date
--          null is open. status: a permit was granted on or before the day. Else the latest
--          application counts: no_access once it is decided or where no rule gives a right; waiting
--          until the months of the rule have passed since the application, access from that day.
--          is_in_procedure: that application is still undecided. The rule of a day is the newest
--          version in its scope that applies; at a pilot location a pilot version goes before a
--          national one, and a version for the chance group before one for all. Example:
--          application 10 March, six months: waiting until 10 September, access from that day. A
--          rule of three months from 1 July at pilot locations: access from 1 July for who lives
--          there.

with

persons as (
    select * from core.persons
),

procedures as (
    select * from core.procedures
),

pilot_stays as (
    select * from core.stays where is_pilot
),

applied_rules as (
    select * from rules.waiting_period where is_applied
),

procedures_by_day as (
    select person_id, application_date, chance_group, decision_date
    from procedures
    qualify row_number() over (
        partition by person_id, application_date
        order by decision_date desc nulls first, procedure_number
    ) = 1
),

status_days as (
    select person_id, min(decision_date) as status_date
    from procedures
    where decision = 'granted'
    group by person_id
),

first_applications as (
    select person_id, min(application_date) as first_application_date
    from procedures_by_day
    group by person_id
),

people_of_age as (
    select
        persons.person_id,
        greatest(persons.adult_date, first_applications.first_application_date) as first_date,
        persons.pension_date
    from persons
    inner join first_applications
        on first_applications.person_id = persons.person_id
    where persons.adult_date is not null
),

-- days on which the state of a person may change; a day on which it does not is merged away below
possible_changes as (
    select person_id, first_date as change_date from people_of_age
    union
    select person_id, application_date as change_date from procedures_by_day
    union
    select person_id, decision_date as change_date from procedures_by_day
    union
    select person_id, status_date as change_date from status_days
    union
    select person_id, from_date as change_date from pilot_stays
    union
    select person_id, to_date as change_date from pilot_stays
    union
    select
        procedures_by_day.person_id,
        (procedures_by_day.application_date + to_months(applied_rules.value::integer))::date
            as change_date
    from procedures_by_day
    cross join applied_rules
    union
    select people_of_age.person_id, applied_rules.valid_from as change_date
    from people_of_age
    cross join applied_rules
    union
    select people_of_age.person_id, applied_rules.valid_to as change_date
    from people_of_age
    cross join applied_rules
),

pieces as (
    select
        people_of_age.person_id,
        possible_changes.change_date as from_date,
        coalesce(
            lead(possible_changes.change_date) over (
                partition by people_of_age.person_id
                order by possible_changes.change_date
            ),
            people_of_age.pension_date
        ) as to_date
    from people_of_age
    inner join possible_changes
        on possible_changes.person_id = people_of_age.person_id
        and possible_changes.change_date >= people_of_age.first_date
        and possible_changes.change_date < coalesce(people_of_age.pension_date, date 'infinity')
),

pieces_with_procedure as (
    select
        pieces.person_id,
        pieces.from_date,
        pieces.to_date,
        procedures_by_day.application_date,
        procedures_by_day.chance_group,
        procedures_by_day.decision_date is null
            or pieces.from_date < procedures_by_day.decision_date as is_undecided,
        status_days.status_date is not null as has_status
    from pieces
    asof inner join procedures_by_day
        on procedures_by_day.person_id = pieces.person_id
        and pieces.from_date >= procedures_by_day.application_date
    left join status_days
        on status_days.person_id = pieces.person_id
        and pieces.from_date >= status_days.status_date
),

pieces_with_area as (
    select
        pieces_with_procedure.*,
        pilot_stays.person_id is not null as is_at_pilot_location
    from pieces_with_procedure
    left join pilot_stays
        on pilot_stays.person_id = pieces_with_procedure.person_id
        and pilot_stays.from_date <= pieces_with_procedure.from_date
        and pieces_with_procedure.from_date < coalesce(pilot_stays.to_date, date 'infinity')
),

scopes as (
    select * from (
        values
            (1, 'pilot', true),
            (2, 'pilot', false),
            (3, 'national', true),
            (4, 'national', false)
    ) as scope (precedence, area, is_for_group)
),

pieces_with_scope as (
    select
        pieces_with_area.*,
        scopes.precedence,
        scopes.area,
        if(scopes.is_for_group, pieces_with_area.chance_group, 'all') as scope_group
    from pieces_with_area
    inner join scopes
        on scopes.area = 'national' or pieces_with_area.is_at_pilot_location
),

rules_with_scope as (
    select area, coalesce(chance_group, 'all') as scope_group, valid_from, valid_to, value
    from applied_rules
),

pieces_with_rule as (
    select
        pieces_with_scope.*,
        rules_with_scope.value as months_to_wait,
        rules_with_scope.valid_from is not null
            and pieces_with_scope.from_date
                < coalesce(rules_with_scope.valid_to, date 'infinity') as is_in_force
    from pieces_with_scope
    asof left join rules_with_scope
        on rules_with_scope.area = pieces_with_scope.area
        and rules_with_scope.scope_group = pieces_with_scope.scope_group
        and pieces_with_scope.from_date >= rules_with_scope.valid_from
    qualify row_number() over (
        partition by pieces_with_scope.person_id, pieces_with_scope.from_date
        order by is_in_force desc, pieces_with_scope.precedence
    ) = 1
),

pieces_with_state as (
    select
        {
            'person_id': person_id,
            'state': case
                when has_status then 'status'
                when not (is_undecided and is_in_force) or months_to_wait is null then 'no_access'
                when from_date >= application_date + to_months(months_to_wait::integer)
                    then 'access'
                else 'waiting'
            end,
            'is_in_procedure': is_undecided and not has_status
        } as person_id,
        from_date,
        to_date
    from pieces_with_rule
),

final as (
    select
        person_id.person_id as person_id,
        from_date,
        to_date,
        person_id.state as state,
        person_id.is_in_procedure as is_in_procedure
    from macros.unite('pieces_with_state')
)

select * from final
