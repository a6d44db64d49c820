-- meaning: Notifications of work as they stand after their changes, with the person and the
--         location on the day of receipt.
-- grain:   one row a notification, its changes counted with it
-- key:     notification_number
-- inputs:  staging.uwv__notifications, core.person_numbers, core.stays
-- note:    A change replaces the notification or an earlier change of it; the message received last
--         holds. received_date and first_start_date are those of the first message: they say how
--         long before the work it was notified. A change whose notification was not delivered
--         stands by itself; the check changes_of_unknown_notifications counts those. end_date is
--         the last day of the work, null while no end was notified, which nobody has to do.
--         is_withdrawn: the work did not start. location_code is elsewhere when the person did not
--         live at a pilot location on the day of receipt or is not known to COA.

with recursive

messages as (
    select * from staging.uwv__notifications
),

person_numbers as (
    select * from core.person_numbers
),

pilot_stays as (
    select * from core.stays where is_pilot
),

first_messages as (
    select messages.*
    from messages
    left join messages as replaced
        on replaced.notification_number = messages.replaces_number
    where replaced.notification_number is null
),

-- union and not union all: messages that replace each other in a circle end
chains as (
    select notification_number as first_number, notification_number
    from first_messages
    union
    select chains.first_number, messages.notification_number
    from chains
    inner join messages
        on messages.replaces_number = chains.notification_number
),

messages_of_chain as (
    select
        chains.first_number,
        messages.*,
        count(*) over (partition by chains.first_number) - 1 as n_changes
    from chains
    inner join messages
        on messages.notification_number = chains.notification_number
),

last_messages as (
    select *
    from messages_of_chain
    qualify row_number() over (
        partition by first_number
        order by received_date desc, notification_number != first_number desc, notification_number
    ) = 1
),

notifications as (
    select
        first_messages.notification_number,
        first_messages.v_number,
        person_numbers.person_id,
        first_messages.received_date,
        first_messages.start_date as first_start_date,
        last_messages.start_date,
        last_messages.end_date,
        last_messages.kind = 'withdrawn' as is_withdrawn,
        last_messages.n_changes,
        last_messages.employer_number,
        coalesce(last_messages.hirer_sbi_code, last_messages.sbi_code) as sbi_code,
        last_messages.sbi_version,
        last_messages.hours_per_week
    from first_messages
    inner join last_messages
        on last_messages.first_number = first_messages.notification_number
    left join person_numbers
        on person_numbers.number_kind = 'v_number'
        and person_numbers.number = first_messages.v_number
),

final as (
    select
        notifications.notification_number,
        notifications.person_id,
        coalesce(notifications.person_id, notifications.v_number) as worker_id,
        notifications.received_date,
        notifications.first_start_date,
        notifications.start_date,
        notifications.end_date,
        notifications.is_withdrawn,
        notifications.n_changes,
        notifications.employer_number,
        notifications.sbi_code,
        notifications.sbi_version,
        notifications.hours_per_week,
        coalesce(pilot_stays.location_code, 'elsewhere') as location_code
    from notifications
    left join pilot_stays
        on pilot_stays.person_id = notifications.person_id
        and pilot_stays.from_date <= notifications.received_date
        and notifications.received_date < coalesce(pilot_stays.to_date, date 'infinity')
)

select * from final
