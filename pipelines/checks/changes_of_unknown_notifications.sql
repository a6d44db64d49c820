-- meaning:  Changes, ends and withdrawals of a notification that was not delivered, or that go
--           round in a circle.
-- severity: warning
-- title_nl: Bij elke wijziging is de melding geleverd waar zij over gaat
-- title_en: For every change the notification that it is about was delivered
-- grain:    one row a message
-- key:      notification_number
-- inputs:   staging.uwv__notifications, core.notifications
-- note:     A change whose notification is missing counts as a notification of its own; messages in
--           a circle count nowhere.

with recursive

messages as (
    select * from staging.uwv__notifications
),

reached as (
    select notification_number from core.notifications
    union
    select messages.notification_number
    from reached
    inner join messages
        on messages.replaces_number = reached.notification_number
),

changes_without_notification as (
    select messages.notification_number
    from messages
    anti join messages as replaced
        on replaced.notification_number = messages.replaces_number
    where messages.replaces_number is not null
),

messages_in_a_circle as (
    select messages.notification_number
    from messages
    anti join reached
        on reached.notification_number = messages.notification_number
)

select notification_number from changes_without_notification
union all
select notification_number from messages_in_a_circle
