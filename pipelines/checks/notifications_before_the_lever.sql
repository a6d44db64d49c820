-- meaning:  Notifications that were received on a day on which the notification in place of a
--           permit was not in force.
-- severity: warning
-- title_nl: Geen melding is ontvangen voordat de melding in plaats van de vergunning is ingevoerd
-- title_en: No notification was received before the notification in place of a permit was
--           introduced
-- grain:    one row a notification
-- key:      notification_number
-- inputs:   core.notifications, reference.levers
-- note:     They may be those of people from Ukraine, which do not belong in this feed. What is
--           planned is not in force.

with

notifications as (
    select * from core.notifications
),

levers as (
    select * from reference.levers
    where lever = 'notification' and status in ('in_force', 'assumed')
)

select notifications.notification_number, notifications.received_date
from notifications
anti join levers
    on levers.valid_from <= notifications.received_date
    and notifications.received_date < coalesce(levers.valid_to, date 'infinity')
