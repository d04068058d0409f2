### Español. Neutro y formal: a peer is an `homólogo`, a system on record `documentado`, a record
### an `entrada`, a release a `versión`.

## Counted things

systems =
    { $n ->
        [one] { $n } sistema
       *[other] { $n } sistemas
    }
items =
    { $n ->
        [one] { $n } aspecto
       *[other] { $n } aspectos
    }
records =
    { $n ->
        [one] { $n } entrada
       *[other] { $n } entradas
    }
answers =
    { $n ->
        [one] { $n } respuesta
       *[other] { $n } respuestas
    }
local-governments =
    { $n ->
        [one] { $n } gobierno local
       *[other] { $n } gobiernos locales
    }

## Shared advice

advice-kind = { $sector }: { $technology }
advice-place = Lugar
advice-residents = Habitantes
advice-in-use = En uso
advice-yes-on-rules = Sí en normas
advice-none-on-record = ninguno documentado
advice-status-unstated = no consta, de { $systems }
advice-not-asked = no preguntado
advice-size-class = { $item }: { $answer }, según su propia respuesta de { $day }; de los { $places ->
        [one] { $places } gobierno local preguntado
       *[other] { $places } gobiernos locales preguntados
    } con { $size }, respondieron que sí { $yes }.
advice-size-class-share = { $item }: { $answer }, según su propia respuesta de { $day }; de los { $places ->
        [one] { $places } gobierno local preguntado
       *[other] { $places } gobiernos locales preguntados
    } con { $size }, respondieron que sí { $yes } ({ $percent }).
advice-size-open = { $least } habitantes o más
advice-size-between = { $least } a { $most } habitantes
advice-technology-unsaid = Tecnología no indicada
advice-at-peers =
    { $peers ->
        [one] en { $part } de { $peers } homólogo
       *[other] en { $part } de { $peers } homólogos
    }
advice-call = { $whom }: { $system }
advice-body-of = { $place } ({ $body })
advice-public-page = página pública
advice-inside =
    { $n ->
        [one] { $n } gobierno local de su interior tiene lo mismo.
       *[other] { $n } gobiernos locales de su interior tienen lo mismo.
    }
advice-rests-on = De sus homólogos más próximos, { $names }, cuentan los que lo tienen en uso según una entrada de los tres últimos años, de una fuente que también podría haberlo visto aquí; un tipo requiere dos homólogos.
advice-not-absent = No encontrado aquí no significa ausente, y que los homólogos lo tengan no significa que aquí convenga.
advice-left-out =
    { $n ->
        [one] { $n } tipo más consta solo en entradas más antiguas, sin estado o de una fuente que no podría haberlo visto aquí: en ellas no se basa ningún consejo.
       *[other] { $n } tipos más constan solo en entradas más antiguas, sin estado o de una fuente que no podría haberlos visto aquí: en ellas no se basa ningún consejo.
    }
advice-more-kinds =
    { $n ->
        [one] { $n } tipo más
       *[other] { $n } tipos más
    }
advice-more-steps =
    { $n ->
        [one] { $n } paso más
       *[other] { $n } pasos más
    }
advice-more = y { $n } más
advice-nothing = Ninguna de nuestras reglas se cumple con lo documentado sobre { $place } y sus homólogos. Eso no juzga lo que hace.
advice-rules = Según reglas nuestras, visibles, y entradas de los tres últimos años: lo que afirman homólogos examinados por el mismo estudio y lo que las propias entradas dejan abierto.
advice-by-answer =
    { $of ->
        [one] { $held } de { $of } homólogo que examinó { $source } responde que sí.
       *[other] { $held } de { $of } homólogos que examinó { $source } responden que sí.
    }
advice-by-register =
    { $of ->
        [one] { $held } de { $of } homólogo que podría estar en { $source } está; nada de { $place } consta allí.
       *[other] { $held } de { $of } homólogos que podrían estar en { $source } están; nada de { $place } consta allí.
    }
advice-by-unassessed = { $held } de { $of } sistemas en uso pueden ser de alto riesgo, según su fuente o nuestro cribado, y su fuente no indica ninguna evaluación de impacto.
advice-by-undated = { $held } de { $of } sistemas en uso no tienen fecha de inicio.
advice-by-ended =
    { $of ->
        [one] { $held } de { $of } sistema estaba en uso o era piloto, y ha pasado el fin que da su fuente.
       *[other] { $held } de { $of } sistemas estaban en uso o eran pilotos, y ha pasado el fin que da su fuente.
    }
advice-own-no = Aquí la respuesta es no.
advice-own-partly = Aquí la respuesta es parcialmente.
advice-own-not-found = Aquí no se encontró ninguna página al respecto, lo que no es un no.
advice-of-day = Evidencia de { $day }:
advice-of-days = Evidencia de { $first } a { $last }:
advice-step-ai-policy = Adoptar una norma vinculante sobre el uso de la IA
advice-step-ai-sandbox-or-lab = Crear un laboratorio o entorno de pruebas de IA
advice-step-ai-strategy = Publicar una estrategia de IA
advice-step-chief-ai-officer = Nombrar a quien dirija la IA en todo el gobierno
advice-step-chief-information-officer = Nombrar un director de información
advice-step-data-governance-policy = Adoptar una política de gobierno de datos
advice-step-date-systems = Indicar desde cuándo funcionan los sistemas
advice-step-digital-organisation = Organizar el trabajo digital en todos los departamentos
advice-step-digital-strategy = Adoptar una política general de administración digital
advice-step-enter-register = Inscribir los sistemas en el registro
advice-step-external-audit = Someter los sistemas de IA a auditoría externa
advice-step-facial-recognition-rule = Poner límites al reconocimiento facial
advice-step-genai-guidelines = Dar al personal pautas sobre la IA generativa
advice-step-human-oversight-rule = Exigir que una persona supervise o decida donde se usa IA
advice-step-impact-assessment = Evaluar el riesgo o el impacto antes de usar un sistema de IA
advice-step-incident-reporting = Notificar incidentes y errores de los sistemas de IA
advice-step-internal-genai-tool = Dar al personal una herramienta propia de IA generativa
advice-step-multi-city-network = Trabajar sobre IA en una red de ciudades
advice-step-outside-experts = Recurrir a expertos externos para el trabajo digital
advice-step-procurement-clauses = Incluir cláusulas o controles de IA en las compras
advice-step-public-consultation = Consultar a los residentes sobre el uso de la IA
advice-step-public-register = Publicar un registro de sistemas de IA
advice-step-settle-ended = Decir qué fue de los sistemas cuyo propio fin ha pasado
advice-step-staff-development = Desarrollar las competencias digitales del personal
advice-step-staff-training = Formar al personal en IA
advice-step-state-assessment = Publicar evaluaciones de impacto de los sistemas que pueden ser de alto riesgo

not-known = no consta
part-of = { $part } de { $whole }
basis-coded = ◇ { $value } (codificado)

## Bands: where a place's number lies among places of its kind and country

band-places-of-kind =
    { $n ->
        [one] { $n } lugar de su tipo ({ $kind }; { $country })
       *[other] { $n } lugares de su tipo ({ $kind }; { $country })
    }
band-alone = el único lugar de su tipo allí ({ $kind }; { $country }): sin franja
band-too-few = con { $places }: demasiado pocos para una franja
band-as-most = como la mayoría de { $places }
band-one-quarter = en { $first } de { $places }; { $middle }
band-quarters = entre { $first } y { $last }, que comparten este número, de { $places }; { $middle }
band-middle = la mitad de ellos tiene de { $lower } a { $upper }
band-middle-one = al menos la mitad de ellos tiene { $lower }
band-quarter-1 = el cuarto inferior
band-quarter-2 = el segundo cuarto
band-quarter-3 = el tercer cuarto
band-quarter-4 = el cuarto superior
brief-no-band =
    { $n ->
        [one] No se dice dónde se sitúa entre los de su tipo: { $n } fuente recoge menos de cinco lugares de su tipo y país.
       *[other] No se dice dónde se sitúa entre los de su tipo: { $n } fuentes recogen menos de cinco lugares de su tipo y país.
    }

## Who the place is

brief-inside = dentro de { $place }
brief-residents =
    { $n ->
        [one] habitante
       *[other] habitantes
    }
brief-residents-of-year =
    { $n ->
        [one] habitante ({ $year })
       *[other] habitantes ({ $year })
    }
brief-residents-undated = Cifra de un nomenclátor, sin fecha; no entra en sumas ni en medidas por habitante
brief-residents-missing = habitantes: no se encontró ninguna cifra

## Its systems

brief-on-record =
    { $n ->
        [one] sistema documentado
       *[other] sistemas documentados
    }
brief-none-on-record = Ninguna fuente de esta versión recoge un sistema de { $place }. Sin información no equivale a cero: puede haber sistemas que nadie haya registrado. Quien conozca alguno puede enviarlo en la página Submit.
brief-in-use =
    { $n ->
        [one] sistema en uso
       *[other] sistemas en uso
    }
brief-in-use-unsaid = en uso: ninguna fuente lo indica
brief-in-use-partly-said =
    { $n ->
        [one] sistema en uso; { $unknown } sin estado indicado
       *[other] sistemas en uso; { $unknown } sin estado indicado
    }
brief-part-of = { $part } de { $whole }
brief-sectors-in-use = en uso, de todos los documentados en el sector.
brief-sectors-unsaid = documentados en el sector; ninguna fuente indica si están en uso.
basis-of-sector = Sector: { $stated } indicados por las fuentes, { $coded } codificados, { $unknown } no conocidos.
basis-of-technology = Tecnología: { $stated } indicadas por las fuentes, { $coded } codificadas, { $unknown } no conocidas.
brief-no-sector = No se indica ningún sector
brief-sectors-lead = { $n } sectores encabezan la lista, con { $systems } cada uno
brief-sector-leads = { $sector }, en primer lugar: { $part } de { $whole }
brief-one-sector =
    { $n ->
        [one] Un sistema, en { $sector }
       *[other] Todos en { $sector }
    }
brief-technology-not-stated = Tecnología no indicada
brief-points-nowhere = No apunta a ningún ámbito
brief-status-not-stated = Estado no indicado
brief-ended = { $status }, terminado según sus propias fechas
brief-not-counted-inside =
    { $n ->
        [one] No se cuenta aquí: { $systems } de { $governments } dentro de { $place }.
       *[other] No se cuentan aquí: { $systems } de { $governments } dentro de { $place }.
    }

## Risk

brief-no-category = Sin categoría indicada
brief-risk-stated =
    { $n ->
        [0] Riesgo: ninguna fuente indica una categoría
       *[other] Riesgo: se indica una categoría para { $n } de { $systems }
    }
brief-as-stated = Como lo indica la fuente, en sus propias palabras
brief-high-risk = categoría de alto riesgo.
brief-screened = Cribado: ámbitos del Reglamento de IA de la UE
brief-screening = Ámbitos a los que apuntan la tecnología y el sector, según las reglas propias y visibles de este panel; un sistema puede apuntar a varios. No es una clasificación jurídica.

## Governance

brief-a-yes-to = Gobernanza: un sí en { $n } de { $items }
brief-wave = { $survey }, { $day }: { $how }.
brief-coded = codificado a partir de páginas públicas; «no encontrada» no es un no
brief-self-reported = declarado por el propio gobierno
brief-other-answer = Otra respuesta
brief-nobody-asked = Gobernanza: nadie preguntó
brief-no-wave = Ningún estudio ni censo de esta versión examinó las normas sobre IA de { $place }. Eso no dice nada de las normas que tiene.

## Cases of peers

brief-no-peer = No se conoce ningún homólogo con el que comparar
brief-no-peer-why = Ningún otro lugar de esta versión tiene entradas ni respuestas.
brief-no-case = Ningún caso que consultar
brief-no-case-why = No consta ningún tipo de sistema en uso { $where } que no se haya encontrado en { $place }.
brief-case-1 = Un caso que consultar: un tipo de sistema en uso { $where } y no encontrado en { $place }
brief-case-2 = Dos casos que consultar: tipos de sistemas en uso { $where } y no encontrados en { $place }
brief-case-3 = Tres casos que consultar: tipos de sistemas en uso { $where } y no encontrados en { $place }
brief-case-more = Tres casos que consultar, de { $n } tipos de sistemas en uso { $where } y no encontrados en { $place }
brief-at-peers =
    { $n ->
        [one] en su homólogo
       *[other] en dos homólogos o más
    }
brief-of-peers =
    { $n ->
        [one] { $part } de { $n } homólogo
       *[other] { $part } de { $n } homólogos
    }
brief-peers-chosen =
    { $n ->
        [one] Homólogo: { $names }; elegido por quien lo consulta.
       *[other] Homólogos: { $names }; elegidos por quien lo consulta.
    }
brief-peers-nearest =
    { $n ->
        [one] Homólogo: { $names }; el más cercano por población, tipo, región, datos y pertenencia.
       *[other] Homólogos: { $names }; los más cercanos por población, tipo, región, datos y pertenencia.
    }
brief-not-absent = No encontrado aquí no significa ausente; que los homólogos lo tengan no lo hace conveniente aquí.
brief-rests-on = Entradas de los tres últimos años con estado, de fuentes que podrían haberlo visto aquí.
brief-beside = Junto a sus homólogos más próximos
brief-beside-chosen = Junto a homólogos elegidos por quien lo consulta
brief-beside-note = En uso: de los sistemas documentados.
brief-beside-asked = En uso: de los documentados. Sí en normas: de las respuestas buscadas.
brief-next-steps = Próximos pasos
brief-no-step = Próximos pasos: nada que aconsejar

## Coverage

brief-sources-cover-place =
    { $n ->
        [0] Ninguna fuente cubre { $place }
        [one] { $n } fuente cubre { $place }
       *[other] { $n } fuentes cubren { $place }
    }
brief-sources-cover-it =
    { $n ->
        [one] fuente sobre este lugar
       *[other] fuentes sobre este lugar
    }
brief-source-holds = { $kind }, { $held }, a { $day }
brief-source-holds-undated = { $kind }, { $held }, sin fecha indicada
brief-silent =
    { $n ->
        [one] { $n } fuente que podría incluir este lugar no contiene nada sobre él.
       *[other] { $n } fuentes que podrían incluir este lugar no contienen nada sobre él.
    }
brief-absent = Sin información no equivale a cero: puede haber sistemas que nadie haya registrado.
brief-no-source = Ninguna fuente de esta versión llega a este lugar, así que no se sabe nada: ni que tenga sistemas ni que no los tenga.
brief-known-of-systems = Se conoce la fecha de inicio de { $dated } de { $systems } y el proveedor de { $supplied }.
brief-data-as-of = Datos a { $day }.
brief-data-between = Datos de distintas fechas, de { $first } a { $last }.

## The page of paper itself

brief-brief = Ficha de la ciudad
brief-brief-description = Lo que { $title } sabe de la IA en { $place }, versión { $release }
brief-release-as-of = Versión { $release } · datos a { $day }
brief-residents-source = Habitantes:
brief-systems-dated = Sistemas:
brief-nothing-on-record = No hay ningún sistema documentado
brief-by-status = Por estado
brief-the-systems = Los sistemas
brief-the-systems-first = Los sistemas, primero los que están en uso
brief-by-the-link = , en el enlace de abajo
brief-among = Entre los lugares de su tipo y país
brief-on-the-screen = Abrir en pantalla
brief-qr-code = Código QR de la dirección de la página de este lugar:

## What the page of paper leaves out

brief-more-systems =
    { $n ->
        [one] y { $n } sistema más
       *[other] y { $n } sistemas más
    }
brief-more-sectors =
    { $n ->
        [one] y { $n } sector más
       *[other] y { $n } sectores más
    }
brief-more-statuses =
    { $n ->
        [one] y { $n } estado más
       *[other] y { $n } estados más
    }
brief-more-categories =
    { $n ->
        [one] y { $n } categoría más
       *[other] y { $n } categorías más
    }
brief-more-areas =
    { $n ->
        [one] y { $n } ámbito más
       *[other] y { $n } ámbitos más
    }
brief-more-items =
    { $n ->
        [one] y { $n } aspecto más
       *[other] y { $n } aspectos más
    }
brief-more-waves =
    { $n ->
        [one] y { $n } estudio o censo más le preguntó
       *[other] y { $n } estudios o censos más le preguntaron
    }
brief-more-sources =
    { $n ->
        [one] y { $n } fuente más
       *[other] y { $n } fuentes más
    }
