"""Whom a source could have asked: its frame, and the bodies that it knows."""

import duckdb


def know(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write the tables frame and body of a release, as `duck.one_release` says."""
    _have_frames(connection, schema)
    _have_bodies(connection, schema)


def _have_frames(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write whose frame is every place of one kind in a country: of those that declare it, and of
    those that declare none, as in releases made before, but hold places of a kind and country of
    which there are as many as their frame has bodies."""
    connection.execute(f"""create table {schema}.frame as
        select source_id, frame_country as country, frame_kind as kind from {schema}.source
        where frame_country is not null and frame_kind is not null
        union all
        select source_id, country, kind from (
            select distinct source_id, country, kind, frame_size
            from (select source_id, place_id from {schema}.deployment
                union select source_id, place_id from {schema}.answer)
            join {schema}.place using (place_id) join {schema}.source using (source_id)
            where frame_kind is null)
        join (select country, kind, count(*) as places from {schema}.place group by country, kind)
        using (country, kind) where places = frame_size""")


def _have_bodies(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write the bodies of each source that knows them all: the members of a membership, and the
    places of a register's frame, or else of the countries and kinds that it records."""
    connection.execute(f"""create table {schema}.body as
        select source_id, place_id from {schema}.source, {schema}.place
        where collection_kind = 'membership' and forum_status <> 'none'
        union select s.source_id, p.place_id from {schema}.source s
        join (select source_id, country, kind from {schema}.frame
            union select source_id, country, kind from {schema}.deployment
            join {schema}.place using (place_id)
            where source_id not in (select source_id from {schema}.frame)) using (source_id)
        join {schema}.place p using (country, kind) where s.collection_kind = 'register'""")
