"""Addresses of the interface that tests ask for."""

EVERY = [
    "deployment.csv",
    "deployment.xlsx",
    "systems_by_country.geojson",
    "deployment.json",
    "place.parquet",
    "deployment.txt",
    "deployment.bib",
    "deployment.cff",
    "deployment.schema.json",
    "bundle.zip",
    "releases",
    "openapi.json",
    "dataset.jsonld",
    "dcat.jsonld",
]
