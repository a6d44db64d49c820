-- title_nl: Gegevens die niet koppelen, per locatie
-- title_en: Records that do not link, by location
-- description_nl: Per bron, locatie en jaar hoeveel gegevens van niemand zijn die COA kent, vanaf
--     het gekozen jaar, en hoeveel er alleen koppelen door een V-nummer van voor een samenvoeging.
--     Wat niemand heeft, heeft ook geen locatie en staat onder unknown. Bij bsn_at_coa gaat het om
--     toegekende BSN's die COA nog niet heeft vastgelegd.
-- description_en: By source, location and year how many records belong to nobody known to COA, from
--     the chosen year on, and how many link only by a V-number of before a merge. What belongs to
--     nobody has no location either and stands under unknown. bsn_at_coa is about BSNs that were
--     issued and that COA has not written down yet.
-- param: since_year integer 2021 | Vanaf welk jaar | From which year

select
    feed,
    location_code,
    year,
    n_all,
    n_unlinked,
    n_by_former,
    round(n_unlinked / n_all, 3) as share_unlinked
from marts.links_by_location
where year >= $since_year
order by feed, location_code, year
