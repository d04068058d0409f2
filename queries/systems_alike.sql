-- Systems of other local governments that are of the technology and sector of the one that a record belongs to: first those of the
-- same supplier, then those of places nearest in residents. One row a system and place; none where the technology is not known.
-- $record_id: text
with this as (
    select d.system_id, d.place_id, d.technology, d.sector, d.vendor, p.population
    from release.deployment d join release.place p using (place_id) where d.deployment_id = $record_id)
select d.deployment_id, d.system_id, d.name, d.label_en, d.purpose, p.name as place, p.country, d.place_id, p.population,
    coalesce(d.vendor = this.vendor and d.vendor <> 'in-house', false) as is_of_same_vendor, d.vendor, d.status_today, d.evidence_url, d.source_id
from deployment d join release.place p using (place_id), this
where d.technology = this.technology and d.sector = this.sector and d.technology <> 'not_stated'
    and d.system_id <> this.system_id and d.place_id <> this.place_id
order by is_of_same_vendor desc, abs(ln(nullif(p.population, 0)) - ln(nullif(this.population, 0))) nulls last, d.deployment_id
