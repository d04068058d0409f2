"""Questions answered by Apache Spark: what stands behind the engine's door where `DASHBOARD_ENGINE`
names a cluster. Only here is pyspark known, and only when a question is asked."""
