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
advice-rules = Según reglas nuestras, visibles, y entradas de los tres últimos años: lo que afirman homólogos examinados por el mismo estudio y lo que las propias entradas y respuestas dejan abierto.
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
advice-by-screened =
    { $of ->
        [one] { $held } de { $of } sistema en uso puede ser de alto riesgo, según su fuente o nuestro cribado; su fuente no dice de ningún sistema si fue evaluado.
       *[other] { $held } de { $of } sistemas en uso pueden ser de alto riesgo, según su fuente o nuestro cribado; su fuente no dice de ningún sistema si fue evaluado.
    }
advice-by-unlisted = Según su propia respuesta { $place } usa IA, y ninguna fuente incluye un sistema suyo.
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
advice-step-ai-adopted = Conocer para qué usan la IA los homólogos
advice-step-ai-policy = Adoptar una norma vinculante sobre el uso de la IA
advice-step-ai-sandbox-or-lab = Crear un laboratorio o entorno de pruebas de IA
advice-step-ai-strategy = Publicar una estrategia de IA
advice-step-ask-for-assessment = Preguntar si se evaluaron los sistemas que pueden ser de alto riesgo
advice-step-chief-ai-officer = Nombrar a quien dirija la IA en todo el gobierno
advice-step-chief-information-officer = Nombrar un director de información
advice-step-citizen-chatbot-live = Preguntar a los homólogos por su chatbot para residentes
advice-step-data-governance-policy = Adoptar una política de gobierno de datos
advice-step-date-systems = Indicar desde cuándo funcionan los sistemas
advice-step-deputy-information-officer = Nombrar un adjunto al director de información
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
advice-step-list-systems = Publicar qué sistemas de IA están en uso
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

named-category = { $english } ({ $category })
category-Hoog-risico-AI-systeem = Sistema de IA de alto riesgo
category-Impactvolle-algoritmes = Algoritmos de impacto
category-Overige-algoritmes = Otros algoritmos

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

## El libro guiado, en el que una ciudad rellena un paquete

guide-title = Cómo rellenar este libro
guide-sheet-read = Léame primero
guide-sheet-deployment = Sistemas de IA
guide-sheet-place = Lugares
guide-sheet-survey = Encuestas
guide-sheet-question = Preguntas
guide-sheet-answer = Respuestas de encuesta
guide-sheet-reply = Réplicas
guide-sheet-lists = Listas
guide-example = EJEMPLO (no se lee)
guide-step-1 = Rellene la hoja «{ $sheet }»: una fila por sistema, debajo del ejemplo en gris. La mayoría de las ciudades no necesita otra hoja.
guide-step-2 = Las columnas con encabezado en negrita y un * son obligatorias. Deje vacía cualquier otra celda si no hay nada que decir.
guide-step-3 = Donde la celda ofrezca una lista, elija de ella. Si su palabra no está, escríbala: la comprobación propone la que corresponde.
guide-step-4 = Escriba las fechas como las conozca: 2023, mayo de 2023, T2 2023 o 14 de marzo de 2023.
guide-step-5 = No nombre a personas ni dé correos electrónicos o teléfonos. No combine celdas, no oculte nada y no escriba fórmulas.
guide-step-6 = Guarde el libro y suéltelo en la página Submit del panel. Le dirá qué corregir, aceptará las sugerencias con un clic y le explicará cómo enviarlo.
guide-use-deployment = Una fila por cada sistema que su ciudad tenga, pruebe o prevea
guide-use-place = Solo lugares que el panel todavía no tiene
guide-use-survey = Solo si pregunta a varios lugares: una fila por ronda
guide-use-question = Una fila por cada pregunta de esa encuesta
guide-use-answer = Una fila por cada respuesta de un lugar a una pregunta
guide-use-reply = Lo que su ciudad dice, con sus propias palabras, de un valor que el panel muestra de ella
guide-required = obligatoria
guide-note-required = { $note }. Obligatorio.
guide-note = { $note }.
guide-not-in-list = No está en la lista. Déjelo si tiene dudas: la comprobación de la página Submit propone la palabra que corresponde.

## Encabezados, notas y ejemplos del libro guiado

column-deployment-id = Identificador del sistema
column-place-id = Lugar
column-body = Organismo
column-name = Nombre
column-label-en = Nombre en inglés
column-purpose = Finalidad
column-sector = Sector
column-technology = Tecnología
column-technology-as-stated = Clase según quien publica
column-status = Estado
column-start-date = Fecha de inicio
column-start-kind = Tipo de fecha
column-end-year = Año de fin
column-vendor = Proveedor
column-procurement-method = Forma de contratación
column-contract-amount = Importe del contrato
column-contract-currency = Moneda del contrato
column-risk-scheme = Esquema de riesgo
column-risk-label = Categoría de riesgo
column-impact-assessment = Evaluación de impacto
column-is-ai = Si es IA
column-residents-facing = Si lo usan los residentes
column-process-type = Tipo de proceso
column-interaction = Interacción
column-evidence-url = Enlace
column-local-name = Nombre local
column-kind = Tipo de gobierno
column-country = País
column-region = Región del mundo
column-admin = Estado, provincia o región
column-parent-place-id = Lugar que lo contiene
column-latitude = Latitud
column-longitude = Longitud
column-official-code = Código oficial
column-official-code-scheme = Lista del código oficial
column-population = Habitantes
column-population-year = Año de la población
column-population-definition = Definición de la población
column-population-source = Fuente de la población
column-population-url = Enlace de la población
column-population-licence = Licencia de la población
column-population-quality = Calidad de la población
column-forum-status = Pertenencia
column-survey-id = Identificador de la encuesta
column-title = Título
column-organiser = Quién pregunta
column-reference-date = Fecha de referencia
column-frame = A quién se pregunta
column-frame-size = Cuántos son
column-evidence-kind = Tipo de evidencia
column-question-id = Identificador de la pregunta
column-item = Aspecto
column-wording = Pregunta
column-topic = Tema
column-options = Opciones
column-comparability = Comparabilidad
column-answer = Respuesta
column-detail = Detalle
column-answer-status = Estado de la respuesta
column-obs-status = Estado de la observación
column-evidence-year = Año de la evidencia
column-record-table = Tipo de entrada
column-record-id = Identificador de la entrada
column-record-field = Valor del que se trata
column-record = La entrada en su conjunto
column-note = Texto de la réplica
column-reply-date = Fecha de la réplica
note-deployment-deployment-id = Un nombre corto o número propio, como chatbot-1. Manténgalo de una entrega a la siguiente: así se distingue un cambio de un sistema nuevo
note-deployment-place-id = Su ciudad, de la lista o por su place_id; si escribe el nombre, la comprobación propone el identificador
note-deployment-body = La oficina o empresa de la ciudad que lo lleva, como se llama a sí misma
note-deployment-name = Cómo se llama el sistema
note-deployment-label-en = El nombre en inglés, con sus propias palabras; como mucho 80 caracteres
note-deployment-purpose = Para qué sirve, en una línea, mejor en inglés; como mucho 200 caracteres, sin direcciones ni teléfonos
note-deployment-sector = Para qué ámbito es el sistema
note-deployment-technology = Qué clase de sistema es; si es de varias, la más importante
note-deployment-technology-as-stated = La clase de sistema con las palabras de quien lo publica, si es de otro tipo que las nuestras
note-deployment-status = En qué punto está hoy el sistema
note-deployment-start-date = Cuándo empezó, con la exactitud que conozca: 2023, mayo de 2023, T2 2023 o 14 de marzo de 2023
note-deployment-start-kind = Qué ocurrió en esa fecha
note-deployment-end-year = Año en que terminó o terminará
note-deployment-vendor = Proveedor; si hay varios, separados por punto y coma; «in-house» si lo hizo el propio organismo
note-deployment-procurement-method = Cómo se eligió o se elegirá al proveedor
note-deployment-contract-amount = Importe del contrato según se publicó, solo el número
note-deployment-contract-currency = Moneda del importe en tres letras, como EUR
note-deployment-risk-scheme = El esquema al que pertenece la categoría de riesgo, como el Reglamento de IA de la UE
note-deployment-risk-label = La categoría con las palabras de ese esquema; las dos o ninguna
note-deployment-impact-assessment = Si se evaluó su impacto o riesgo
note-deployment-is-ai = Si aprende de datos, reconoce o genera; no solo reglas fijas
note-deployment-residents-facing = Si los residentes lo usan o tratan con él
note-deployment-process-type = La clase de trabajo administrativo de la que forma parte
note-deployment-interaction = Entre quiénes: administración y ciudadanía, empresas, o dentro de la administración
note-deployment-evidence-url = Una página pública sobre el sistema: una sola dirección que empiece por https://
note-place-place-id = País y código oficial, como es-28079
note-place-name = El nombre del lugar en inglés o en letras latinas
note-place-local-name = El nombre en la escritura local
note-place-kind = Clase de gobierno local
note-place-country = Dos letras mayúsculas, como ES
note-place-region = Región del mundo según la ONU (M49)
note-place-admin = Estado, provincia o región dentro del país
note-place-parent-place-id = El gobierno local dentro del cual está
note-place-latitude = Latitud de un punto dentro del lugar, en grados
note-place-longitude = Longitud de un punto dentro del lugar, en grados
note-place-official-code = Código en la lista oficial del país
note-place-official-code-scheme = De qué lista es ese código
note-place-population = Habitantes según la definición que se indica al lado
note-place-population-year = Año al que se refiere la población
note-place-population-definition = A quién se cuenta
note-place-population-source = Quién publicó la cifra
note-place-population-url = Dónde está la cifra
note-place-population-licence = Licencia de la cifra
note-place-population-quality = Hasta qué punto se puede confiar en la cifra
note-place-forum-status = Relación con el grupo de ciudades del tablero
note-survey-survey-id = Un nombre corto propio, como wave-1
note-survey-title = Nombre corto
note-survey-organiser = Quién preguntó o codificó
note-survey-reference-date = La fecha que describen las respuestas
note-survey-frame = A quién se preguntó, en palabras
note-survey-frame-size = A cuántos lugares se preguntó
note-survey-evidence-kind = Cómo se obtuvieron las respuestas
note-question-question-id = Un nombre corto propio, como strategy
note-question-survey-id = La encuesta, con el identificador de la hoja de encuestas
note-question-item = El aspecto común al que corresponde, como ai_strategy, o un código propio
note-question-wording = La pregunta, en pocas palabras propias
note-question-topic = Grupo de preguntas
note-question-options = Respuestas aceptadas, separadas por |
note-question-comparability = Cómo se compara con la pregunta común: same, definition differs o break
note-answer-question-id = La pregunta, con el identificador de la hoja de preguntas
note-answer-place-id = El lugar que respondió
note-answer-answer = Una de las opciones de la pregunta; vacía si no hubo respuesta
note-answer-detail = En qué se basa la respuesta o hasta dónde llega, en una línea propia
note-answer-answer-status = Si hay respuesta y, si no, por qué
note-answer-obs-status = Puede quedar vacío: se deduce del estado de la respuesta
note-answer-evidence-kind = Cómo se obtuvo la respuesta
note-answer-evidence-url = La página en la que se basa la respuesta
note-answer-evidence-year = Año de la página o norma
note-reply-place-id = El gobierno local del que es la entrada
note-reply-record-table = De qué trata la réplica: un sistema o una respuesta
note-reply-record-id = El identificador del sistema o de la pregunta, como lo muestra la página Data
note-reply-record-field = De qué valor de la entrada trata la réplica
note-reply-note = Lo que su ciudad dice de ese valor, para publicarlo; como mucho 500 caracteres y sin nombres ni direcciones de personas
note-reply-reply-date = Cuándo se escribió la réplica
note-reply-evidence-url = Página en la que se basa la réplica
example-deployment-place-id = es-28079
example-deployment-body = Área de Movilidad
example-deployment-name = Planificador del alumbrado
example-deployment-purpose = Planifica la reparación de las farolas
example-deployment-start-date = 14 de marzo de 2023
example-deployment-vendor = in-house
example-deployment-evidence-url = https://example.org/alumbrado
example-place-name = Villapuerto
example-place-country = ES
example-place-latitude = 40.4
example-place-longitude = -3.7
example-survey-title = Primera ronda
example-survey-organiser = Oficina de la alcaldía
example-survey-reference-date = octubre de 2026
example-survey-frame = Ciudades de la costa
example-survey-frame-size = 3
example-question-survey-id = wave-1
example-question-item = ai_strategy
example-question-wording = ¿Hay una estrategia de IA?
example-question-topic = Estrategia
example-question-options = yes|partly|no
example-answer-place-id = es-28079
example-answer-answer = yes
example-answer-evidence-url = https://example.org/estrategia
example-answer-evidence-year = 2026
example-reply-record-id = source:1234
example-reply-note = La prueba terminó en junio de 2026.
example-reply-reply-date = 2026-11-03

## Página Submit

submit-question = ¿Está bien mi archivo? Los filtros no cambian nada aquí.
submit-language = Idioma de esta página
submit-what-happens = **Qué ocurre con un archivo**
submit-step-checked = Lo elige abajo. Se comprueba en el acto, con las mismas reglas de la versión publicada; nada se guarda y nada se envía.
submit-step-mended = Ve fila por fila qué se aceptaría, acepta sugerencias con un clic y corrige lo demás en su archivo.
submit-step-sent = Tras identificarse como responsable de los datos de su ciudad, pulsa Enviar. El archivo espera a un revisor; mientras nadie haya decidido, puede retirarlo.
submit-step-by-hand = Lo entrega a quienes llevan este panel: no tiene inicio de sesión, así que desde aquí no se puede enviar nada.
submit-step-decided = Si se acepta, sus filas entran en la siguiente versión. Si se devuelve, vuelve con una nota que dice qué corregir.
submit-how-to-send = Cómo enviarlo
submit-to-send-role = Su sesión no tiene ciudad para la que enviar. Quien gestiona el acceso le hace responsable de la suya.
submit-to-send-by-hand = Este panel no tiene inicio de sesión, así que desde aquí no se puede enviar nada. Guarde el archivo con los cambios aceptados y entréguelo a quienes llevan este panel: ellos lo ponen donde se construye la siguiente versión.
submit-report = Quiere señalar un error en [lo que estaba viendo]({ $address }).
submit-report-reply = Si se trata de su ciudad, el formulario de abajo está abierto: elija el sistema o la respuesta, diga qué valor está mal y envíelo.
submit-report-sign-in = Si se trata de su ciudad, inicie sesión como responsable de sus datos y envíe una réplica con el formulario de esta página. Sin sesión, elija la ciudad: el formulario de abajo da lo que escriba como archivo para quienes llevan este panel.
submit-report-by-hand = Elija la ciudad abajo: se abre un formulario en el que elige el sistema o la respuesta, dice qué valor está mal y recibe sus palabras como archivo. Entréguelo, con el enlace de arriba, a quienes llevan este panel.
submit-withdrawing =
    { $kind ->
        [survey] Retirar el libro de la encuesta de { $received } …
        [reply] Retirar la réplica de { $received } …
       *[package] Retirar el paquete de { $received } …
    }
submit-withdraw-why = El archivo de { $city } sale de la bandeja sin decisión. Se puede volver a enviar, corregido o no.
submit-withdraw = Retirarlo
submit-was-withdrawn =
    { $kind ->
        [survey] Retirado: el libro de la encuesta de { $city } ya no espera.
        [reply] Retirada: la réplica de { $city } ya no espera.
       *[package] Retirado: el paquete de { $city } ya no espera.
    }
submit-decision-withdrawn = Retirado { $when }
submit-needs-no-sign-in = Para comprobar no hace falta iniciar sesión.
submit-unstored = **Su archivo no se guarda**: se comprueba y se olvida cuando sale de la página.
submit-sign-in = Iniciar sesión
submit-sign-out = Cerrar sesión
submit-sign-in-to-send = Para enviar un archivo, inicie sesión como responsable de los datos de su ciudad. Hágalo antes de elegir el archivo: al iniciar sesión se sale de esta página y se olvida.
submit-signed-in = Ha iniciado sesión y está de nuevo en esta página.
submit-choose-again = Vuelva a elegir su archivo: el que había elegido se olvidó al iniciar sesión.
submit-signed-out = Ha cerrado la sesión. Se pueden comprobar archivos igualmente.
submit-sign-in-unconfirmed = Su sesión ha terminado, o el servicio de acceso no la confirma por ahora, así que no se puede enviar nada. Inicie sesión otra vez; si esto sigue igual, pruebe dentro de unos minutos.
submit-sign-in-ended = Su sesión ha terminado; iníciela otra vez.
submit-as-steward = Ha iniciado sesión como responsable de { $cities }.
submit-as-steward-and-reviewer = Ha iniciado sesión como responsable de { $cities } y como revisor.
submit-as-reviewer = Ha iniciado sesión como revisor.
submit-without-role = Ha iniciado sesión sin función aquí: puede comprobar archivos y no enviarlos. Las funciones las da quien gestiona el acceso.
submit-check-and-send = Comprobar y enviar un archivo
submit-check = Comprobar un archivo
submit-choosing-checks = Al elegir un archivo se comprueba. **Nada se guarda antes de pulsar Enviar.**
submit-own-city = La ciudad por la que actúa ahora
submit-choose-one = Elija una
submit-any-city = Su ciudad: los libros se hacen para ella y se encuentran filas de otras
submit-type-its-name = Escriba su nombre
submit-file = El libro de la encuesta o el libro guiado como usted lo rellenó, un CSV con el nombre de su tabla, o un zip de esos CSV
submit-other-is-open = Arriba hay abierto un archivo de la bandeja. Ciérrelo para ver qué se encontró en el suyo.
submit-no-file-yet = **¿Todavía no tiene archivo?** Para una lista de sus sistemas de IA tome el libro guiado; para la encuesta anual de los miembros, su formulario. Los dos dicen en cada encabezado qué va en él.
submit-survey-of = Encuesta { $wave }: { $language }
submit-package-in = Lista de sistemas de IA: { $language }
submit-workbooks-of-any = Elija antes su ciudad arriba y los libros se hacen para ella: puede responder cualquier ciudad, no solo los miembros.
submit-workbooks-of-city = Se hacen para la ciudad elegida arriba. Se leen las palabras de los dos idiomas, y también los códigos.
submit-checking = Comprobando …
submit-unread = Este archivo no se puede leer: { $problem }.
submit-accepted-rows =
    Se aceptarían { $accepted } de { $rows ->
        [one] { $rows } fila
       *[other] { $rows } filas
    }
submit-nothing-to-mend = No se encontró nada que corregir.
submit-to-mend-in-order =
    { $n ->
        [one] { $n } cosa que corregir, en el orden del archivo.
       *[other] { $n } cosas que corregir, en el orden del archivo.
    }
submit-first-listed =
    { $n ->
        [one] Se muestra la primera.
       *[other] Se muestran las primeras { $n }.
    }
submit-rows-numbered = Las filas se numeran como en una hoja de cálculo.
submit-where = Dónde
submit-sheet = Hoja
submit-row = Fila
submit-row-number = fila { $row }
submit-column = Columna
submit-found = Encontrado
submit-wrong = Qué está mal
submit-suggested = Sugerido
submit-accepted = Aceptado
submit-suggestions =
    { $n ->
        [one] **Una sugerencia para { $n } celda.** Acéptela con un clic; el archivo se vuelve a comprobar.
       *[other] **Sugerencias para { $n } celdas.** Acepte cada una con un clic, o todas; el archivo se vuelve a comprobar.
    }
submit-suggestion = { $where }: «{ $value }» → **{ $suggestion }**
submit-suggestion-rows =
    { $n ->
        [one] fila { $rows }
       *[other] filas { $rows }
    }
submit-more-suggestions =
    { $n ->
        [one] { $n } más
       *[other] { $n } más
    }
submit-take = Aceptar
submit-take-all = Aceptar todas
submit-taken =
    { $n ->
        [one] Se cambió { $n } celda como se sugería. Su propio archivo queda como está.
       *[other] Se cambiaron { $n } celdas como se sugería. Su propio archivo queda como está.
    }
submit-take-back = Deshacer lo último
submit-mended-copy = Su archivo con estos cambios
submit-marked-copy = Su archivo con cada hallazgo marcado
submit-marked-copy-why = Las celdas verdes llevan ya la sugerencia; las ámbar quedan por corregir; un comentario dice qué se encontró. Suelte aquí esa copia otra vez.
submit-too-large-to-mark = El archivo es demasiado grande para devolverlo marcado.
submit-quality = Calidad: { $score } de 100
submit-quality-counted = La media de las partes de abajo. Nada se rechaza por una nota baja; «no consta» y «se desconoce» cuentan como vacío.
submit-replies =
    { $n ->
        [one] { $n } réplica
       *[other] { $n } réplicas
    }
submit-preview = Vista previa: la página de { $city } con este archivo
submit-preview-why = Lo que ya se sabe de la ciudad, con las filas de este archivo que se aceptarían. Nada se publica antes de que un revisor haya aceptado el archivo.
submit-preview-needs-city = Elija arriba su ciudad para ver su página tal como sería con este archivo.
submit-this-file = este archivo
submit-this-file-unaccepted = Este archivo, aún no aceptado
submit-check-only = Esto fue solo una comprobación: nada se guardó y nada se envió.
submit-to-send-choose = Para enviarlo, elija arriba la ciudad por la que actúa.
submit-to-send-sign-in = Para enviarlo, inicie sesión como responsable de los datos de esta ciudad.
submit-send-for = Enviar este archivo por { $city }
submit-received =
    { $rows ->
        [one] Recibido: { $rows } fila espera a un revisor. Su número es { $id }.
       *[other] Recibido: { $rows } filas esperan a un revisor. Su número es { $id }.
    }
submit-nothing-to-send = No hay nada que enviar mientras no se aceptaría ninguna fila.
submit-forum-keeps = El archivo se guarda tal como es, con la hora y el identificador de su sesión.
submit-once-accepted-replies =
    { $refused ->
        [0] Lo mira un revisor; una vez aceptado, sus réplicas quedan junto a los valores. No se sustituye nada más de lo que entregó esta ciudad.
        [one] Lo mira un revisor; una vez aceptado, sus réplicas quedan junto a los valores, sin su { $refused } fila rechazada. No se sustituye nada más de lo que entregó esta ciudad.
       *[other] Lo mira un revisor; una vez aceptado, sus réplicas quedan junto a los valores, sin sus { $refused } filas rechazadas. No se sustituye nada más de lo que entregó esta ciudad.
    }
submit-once-accepted-survey =
    { $refused ->
        [0] Lo mira un revisor; una vez aceptado, es la respuesta de esta ciudad a su ronda de la encuesta. Sustituye a una respuesta anterior a la misma ronda.
        [one] Lo mira un revisor; una vez aceptado, es la respuesta de esta ciudad a su ronda de la encuesta, sin su { $refused } fila rechazada. Sustituye a una respuesta anterior a la misma ronda.
       *[other] Lo mira un revisor; una vez aceptado, es la respuesta de esta ciudad a su ronda de la encuesta, sin sus { $refused } filas rechazadas. Sustituye a una respuesta anterior a la misma ronda.
    }
submit-once-accepted-package =
    { $refused ->
        [0] Lo mira un revisor; una vez aceptado, sustituye a lo que esta ciudad entregó antes.
        [one] Lo mira un revisor; una vez aceptado, sustituye a lo que esta ciudad entregó antes, sin su { $refused } fila rechazada.
       *[other] Lo mira un revisor; una vez aceptado, sustituye a lo que esta ciudad entregó antes, sin sus { $refused } filas rechazadas.
    }
submit-send = Enviar
submit-other-file = No se envió nada: mientras tanto había elegido otro archivo. Envíelo cuando haya visto qué se encontró.
submit-kind =
    { $kind ->
        [survey] Libro de la encuesta
        [reply] Réplica
       *[package] Paquete
    }
submit-returned =
    { $kind ->
        [survey] **Devuelto por el revisor** el { $decided } UTC: el libro de la encuesta de { $city } enviado el { $received } UTC. Corríjalo y envíelo otra vez abajo.
        [reply] **Devuelta por el revisor** el { $decided } UTC: la réplica de { $city } enviada el { $received } UTC. Corríjala y envíela otra vez abajo.
       *[package] **Devuelto por el revisor** el { $decided } UTC: el paquete de { $city } enviado el { $received } UTC. Corríjalo y envíelo otra vez abajo.
    }
submit-note-quoted = «{ $note }»
submit-files-sent =
    { $cities ->
        [one] { $n ->
            [one] Se envió { $n } archivo por su ciudad
           *[other] Se enviaron { $n } archivos por su ciudad
        }
       *[other] { $n ->
            [one] Se envió { $n } archivo por sus ciudades
           *[other] Se enviaron { $n } archivos por sus ciudades
        }
    }
submit-accepted-why = Un archivo aceptado está en las versiones que se construyen después.
submit-sent = Enviado (UTC)
submit-city = Ciudad
submit-what = Qué
submit-rows-that-pass = Filas que pasan
submit-decision = Decisión
submit-decision-waits = Espera a un revisor
submit-decision-accepted = Aceptado { $when }
submit-decision-returned = Devuelto { $when }
submit-note = Nota del revisor
submit-decisions = Decisiones
submit-none-decided = Todavía no se ha decidido sobre ningún archivo enviado.
submit-decisions-why =
    { $n ->
        [one] Lo que se decidió sobre { $n } archivo que envió una ciudad. No se dice quién lo envió ni quién decidió.
       *[other] Lo que se decidió sobre { $n } archivos que enviaron ciudades, primero los más recientes. No se dice quién los envió ni quién decidió.
    }
submit-received-on = Recibido
submit-decided-on = Decidido
submit-was-accepted-then = Aceptado
submit-was-returned-then = Devuelto para corregir
submit-reply = Replicar a un valor que se muestra de { $city }
submit-reply-why = Las palabras de su propia ciudad, que se muestran junto al valor cuando un revisor las haya aceptado; el valor queda como lo da su fuente. No nombre a personas ni dé correos electrónicos o teléfonos.
submit-reply-record = Sistema o respuesta
submit-type-to-search = Escriba para buscar
submit-reply-about = Sobre qué
submit-reply-words = Las palabras de su ciudad
submit-reply-withdraw = La sola palabra «{ $word }» retira una réplica anterior.
submit-reply-link = Enlace a una página en la que se basa, si la hay
submit-reply-send = Enviar la réplica
submit-reply-make = Hacer un archivo
submit-reply-made = Su réplica está lista: guárdela y entréguela a quienes llevan este panel. No se envió nada.
submit-reply-file = Guardar la réplica
submit-reply-received = Recibida: la réplica espera a un revisor. Su número es { $id }.
submit-not-asked = { $city } no es miembro, así que sus respuestas solo cuentan en una ronda cuya lista de ciudades preguntadas, members.csv, la nombre: avise a quienes llevan la encuesta.
submit-disk-full = El disco del servidor no admite más archivos, así que este no se comprobó. Inténtelo más tarde y avise a quienes llevan este panel.
upload-too-large = Un archivo tiene como mucho { $most } MB.
submit-let-go = El servidor ya no tiene su archivo: ha pasado media hora, u otros comprueban los suyos y ahora mismo no hay sitio. Elíjalo otra vez.
submit-inbox =
    { $n ->
        [one] Bandeja: { $n } archivo espera a un revisor
       *[other] Bandeja: { $n } archivos esperan a un revisor
    }
submit-files-decided =
    { $n ->
        [one] Se decidió sobre { $n } archivo
       *[other] Se decidió sobre { $n } archivos
    }
submit-card = **{ $city }** · { $what }, enviado el { $received } UTC
submit-card-found =
    Se aceptarían { $accepted } de { $rows ->
        [one] { $rows } fila
       *[other] { $rows } filas
    }, { $findings ->
        [0] nada que corregir
        [one] { $findings } cosa que corregir
       *[other] { $findings } cosas que corregir
    }
submit-look = Verlo
submit-close = Cerrar
submit-as-received = El archivo tal como llegó
submit-sent-by-you = Enviado por usted: decide otro revisor.
submit-accepting = Aceptar …
submit-will-hold =
    { $refused ->
        [0] La próxima versión llevará este archivo.
        [one] La próxima versión llevará este archivo, sin su { $refused } fila rechazada.
       *[other] La próxima versión llevará este archivo, sin sus { $refused } filas rechazadas.
    }
submit-decided-once = Se decide una sola vez y aquí no se puede deshacer.
submit-accept = Aceptar para la próxima versión
submit-returning = Devolver …
submit-note-to = Nota para el responsable de los datos: qué hay que corregir
submit-note-why = Queda en la página Submit del responsable. No nombre a ninguna persona.
submit-return = Devolver con esta nota
submit-was-accepted =
    { $kind ->
        [survey] Aceptado: el libro de la encuesta de { $city }. Su responsable lo ve en la página Submit.
        [reply] Aceptada: la réplica de { $city }. Su responsable lo ve en la página Submit.
       *[package] Aceptado: el paquete de { $city }. Su responsable lo ve en la página Submit.
    }
submit-was-returned =
    { $kind ->
        [survey] Devuelto: el libro de la encuesta de { $city }. Su responsable lo ve en la página Submit.
        [reply] Devuelta: la réplica de { $city }. Su responsable lo ve en la página Submit.
       *[package] Devuelto: el paquete de { $city }. Su responsable lo ve en la página Submit.
    }
submit-reply-coded = { $field }: { $value }
submit-reply-wrong =
    { $column ->
        [note] { $problem } en las palabras de su ciudad. Se acepta: { $rule }.
        [evidence_url] { $problem } en el enlace. Se acepta: { $rule }.
       *[other] { $problem } en la réplica. Se acepta: { $rule }.
    }
too-many-checks =
    Ha hecho comprobar tantos archivos como puede una misma persona. { $seconds ->
        [one] Elija otra vez el suyo dentro de { $seconds } segundo.
       *[other] Elija otra vez el suyo dentro de { $seconds } segundos.
    }
page-submit = Enviar datos (Submit)
foot-release =
    Edición { $release }, datos a { $day }, { $rows ->
        [one] { $rows } fila
       *[other] { $rows } filas
    }.
foot-cite = Cite así: { $citation }. Cada fuente conserva su propia licencia; véase Methods.
foot-link = [Enlace permanente a esta página]({ $address })
foot-report = [Avisar de un error]({ $address })
foot-interface = [Interfaz para programas]({ $address })
foot-feed = [Canal de ediciones]({ $address })
foot-contact = [Contacto]({ $address })
figure-value = { $label }: { $value }
basis-how = Codificado: un modelo de lenguaje lo dedujo dos veces del nombre y la finalidad del sistema; nadie lo comprobó. Cómo se hizo y hasta dónde es fiable está en la página Methods.
replies-withdrawn = Retira la réplica anterior
replies-said-on = Sobre { $field }, { $day }: «{ $note }»
replies-said = { $day }: «{ $note }»
replies-system-inside = Sistema: { $system } ({ $place }; { $source })
replies-its-page = Su página
replies-page = { $link }.
replies-system = Sistema: { $system } ({ $source })
replies-answer = Respuesta: { $question } { $answer } ({ $survey })

## La búsqueda, y la lista de las partes de una página

table-open = Abrir
table-open-of = { table-open }: { $row }
goto-label = Ir a una parte de esta página
goto-title = La página «{ $title }»
goto-table = Tabla: { $title }
goto-map = Mapa: { $title }
search-label = Buscar
search-type = Ciudad, país, sistema, proveedor, página
search-failed = La búsqueda no está disponible en este momento
search-mine = Su ciudad: { $city }
search-is-mine = { $city } es su ciudad en este dispositivo.
search-remember = Recordar { $city } como mi ciudad en este dispositivo
search-forget = Olvidar { $city }
search-unknown = Abrir una página para «{ $name }»
search-unknown-why = Aquí nada se llama así; la página explica qué significa eso.
search-count =
    { $n ->
        [one] { $n } significado
       *[other] { $n } significados
    }
search-none = Aquí nada se llama «{ $name }»
search-of-page = Página de este panel
search-of-place =
    { $where } · { $n ->
        [0] hay respuestas, ningún sistema
        [one] { $n } sistema documentado
       *[other] { $n } sistemas documentados
    }
search-of-place-uncovered = { $where } · ninguna fuente lo cubre
search-of-state = Estado o provincia · { $where }
search-of-country =
    País · { $n ->
        [one] { $n } gobierno local con datos
       *[other] { $n } gobiernos locales con datos
    }
search-of-country-uncovered = País · ninguna fuente cubre un gobierno local suyo
search-of-supplier =
    Proveedor · { $n ->
        [one] { $n } sistema
       *[other] { $n } sistemas
    } en { $where }
search-of-suppliers =
    Proveedor · { $n ->
        [one] { $n } sistema
       *[other] { $n } sistemas
    } en { $places } lugares
search-of-system = Sistema · { $where }
search-of-systems = Sistema · en { $places } lugares

## Lo que dice la comprobación de un archivo

check-accepted-rows =
    se aceptarían { $accepted } de { $rows ->
        [one] { $rows } fila
       *[other] { $rows } filas
    }
check-author = Comprobación
check-busy = En este momento se comprueban muchos archivos. El suyo no tiene ningún problema: elíjalo otra vez dentro de un minuto.
check-comment =
    { $column }: { $problem }.
    Se acepta: { $rule }
check-comment-filled =
    { $column }: { $problem }.
    Encontrado: { $value }
    Rellenado: { $suggestion }
    Se acepta: { $rule }
check-comment-suggested =
    { $column }: { $problem }.
    Se acepta: { $rule }
    Sugerido: { $suggestion }
check-empty-cell = una celda vacía
check-row-out = quitar esta fila
check-finding = { $where }: { $problem }. Se acepta: { $rule }.
check-finding-of-sheet = { $sheet }: { $rule }.
check-finding-of-value = { $where }: { $value } { $problem }. Se acepta: { $rule }.
check-read-as = Se lee como { $file }, por lo que contiene.
check-suggested = Sugerido: { $suggestion }.
check-time-of-submission = fecha de envío
quality-dated = Sistemas con fecha de inicio
quality-facts-stated = Datos indicados de los sistemas
quality-linked = Sistemas y respuestas con enlace
quality-rows-accepted = Filas aceptadas
rule-address = una dirección que empieza por http:// o https://
rule-and = { $first }; { $other }
rule-answer-beside-link = una respuesta junto al enlace: { $options }; o ningún enlace
rule-category-or-no-scheme = la categoría de ese esquema; o ningún esquema
rule-city-of-frame = una de las ciudades preguntadas: { $cities }
rule-city-of-frame-and-more = una de las ciudades preguntadas: { $cities } y { $more } más
rule-class-or-no-scheme = la clase de ese esquema; o ningún esquema
rule-clear-moment = una fecha cuyo día y mes no se puedan confundir, como 2027-03-01 10:00
rule-country = dos letras mayúsculas
rule-currency = tres letras mayúsculas
rule-date = AAAA, AAAA-MM o AAAA-MM-DD, o con el mes en letras
rule-date-from-to = AAAA, AAAA-MM o AAAA-MM-DD, de { $first } a { $last }
rule-date-of-any-form = AAAA, AAAA-MM, AAAA-MM-DD, MM-AAAA, DD-MM-AAAA, M.AAAA o D.M.AAAA
rule-date-or-quarter = AAAA, AAAA-MM o AAAA-MM-DD, el mes en letras, o un trimestre como T3 2024
rule-date-of-year = una fecha de un año de { $first } a { $last }
rule-declined-alone = o bien opciones, o bien «ninguna de estas» o un motivo para no responder; no las dos cosas
rule-empty-unless-given = vacía, salvo que el estado diga que hay respuesta
rule-finished = sí en la fila «finished», cuando las respuestas estén completas
rule-greater-than-or-equal-to = mayor o igual que { $min_value }
rule-label-fits = de como mucho { $longest_label } caracteres, sin direcciones ni teléfonos
rule-purpose-fits = de como mucho { $longest_line } caracteres, sin direcciones ni teléfonos
rule-detail-fits = de como mucho { $longest_line } caracteres, sin direcciones ni teléfonos
rule-start-by = un inicio hasta el { $day }, el día del archivo, de lo que está en uso; u otro estado
rule-short-line = de como mucho { $most } caracteres, sin direcciones ni teléfonos
rule-or-neither = { $rule }; o { $other } vacío
rule-is-fit-to-print = de como mucho { $longest_reply } caracteres, sin correos electrónicos ni teléfonos
rule-item-of-wave = un aspecto de esta ronda, como se envió el libro; no cambie la columna de aspectos
rule-item-once = cada aspecto una vez; la fila { $row } ya lo tiene, y es la que cuenta
rule-link-or-none = una sola dirección que empiece por http:// o https://, y nada más; la fila cuenta sin este enlace
rule-without-controls = texto en una línea, sin caracteres de control; se leyó sin ellos
rule-own-example = un identificador propio en la primera columna; una fila con las palabras del ejemplo no se lee
rule-no-row = una fila de la tabla; esto se lee como una nota o un total debajo de ella
rule-country-gb = GB, el código del Reino Unido; se leyó así
rule-place-exists = este lugar existe como { $id } ({ $place }); use ese place_id y quite esta fila
rule-place-once = un solo place_id por lugar; { $id } tiene arriba este nombre, país y tipo
rule-known-parent = un place_id conocido, o el de otro lugar aceptado del archivo, sin círculo
rule-known-place = el place_id de un lugar que el panel tiene, o de una fila aceptada de la tabla de lugares
rule-known-question = un identificador de las preguntas aceptadas
rule-known-record = el identificador de un sistema o de una pregunta de la versión o de este archivo, con el lugar que tiene allí
rule-known-survey = un identificador de las encuestas aceptadas
rule-less-than-or-equal-to = menor o igual que { $max_value }
rule-link = un enlace que empiece por http:// o https://
rule-moment = una fecha, o fecha y hora, como 2027-03-01 10:00, de un año hasta { $last }
rule-new-key = un identificador que ninguna fila anterior tenga
rule-new-place = un place_id que el panel todavía no tenga
rule-newest-reply = la réplica más reciente a este valor
rule-no-formula = un valor escrito; no una fórmula
rule-no-link-here = ningún enlace en esta fila: ningún programa lo lee aquí
rule-one-code = un solo código por palabra; una línea de arriba dice { $code }
rule-no-person = palabras sin correo electrónico
rule-not-in-notes = la respuesta en la columna Respuesta; «{ $note }» está en la columna de notas, que ningún programa lee
rule-number = un número
rule-other-scheme = para otro esquema deje esto vacío y ponga juntos el esquema y la clase como clase de riesgo
rule-own-key = un identificador propio
rule-own-place = el place_id de la ciudad que entrega, { $city }, o de un lugar dentro de ella
rule-own-words = sus propias palabras; si no hay nada que decir, una celda vacía
rule-own-words-no-sign = sus propias palabras; si no hay nada que decir, una celda vacía y no una palabra o signo para nada
rule-row-as-wide = { $columns } columnas, como en el encabezado; hay { $have }
rule-safe-text = texto de como mucho { $most } caracteres, sin caracteres de control y que no empiece por =
rule-text = texto
rule-text-at-most = texto de como mucho { $most } caracteres
rule-true-or-false = verdadero o falso
rule-whole-number = un número entero
rule-year = un año de { $first } a { $last }, como 2024; no una fecha ni su número
file-cells-beside = celdas a la derecha del último encabezado; dé un encabezado a su columna o vacíelas
file-empty = el archivo está vacío
file-heading-twice = el encabezado nombra { $names } dos veces; deje una
file-headings-below = los encabezados están en la fila { $row }, debajo de filas de varias celdas; bórrelas o póngalas debajo de los encabezados
file-hidden = lo oculto puede contener respuestas que nadie comprueba: { $parts }. Muéstrelo o bórrelo; quite todos los filtros
file-hidden-column = { $sheet } columna { $column }
file-hidden-row = { $sheet } fila { $row }
file-hidden-sheet = hoja { $sheet }
file-macros = el libro tiene macros; guárdelo como .xlsx, que no las tiene
file-merged = celdas combinadas con una respuesta donde se piden varias: { $cells }. Sepárelas
file-name-says-nothing = el nombre del archivo no dice qué contiene; dé un archivo llamado { $names }
file-no-code = códigos de seis cifras bajo lgcode; la fila { $row } tiene «{ $code }»: descárguelo otra vez
file-no-csv = el archivo se llama .csv pero es un libro o un archivo comprimido; llámelo .xlsx o .zip
file-no-heading = la columna { $column } tiene valores y no tiene encabezado; póngale uno o vacíela
file-no-row = no tiene ninguna fila: nada de él se tomaría; rellene filas debajo de los encabezados
file-no-whole-workbook = no es un libro XLSX completo: está cortado o dañado, o es otro tipo de archivo con este nombre; ábralo en un programa de hojas de cálculo y guárdelo otra vez como .xlsx
file-other-encoding = la línea { $line } no es { $encoding }. Guarde el archivo como UTF-8 (en Excel: CSV UTF-8)
file-other-encoding-guessed = la línea { $line } no es { $encoding }; parece { $guess }. Guarde el archivo como UTF-8 (en Excel: CSV UTF-8)
file-other-kind = no es un libro .xlsx, un archivo .csv ni un .zip de archivos .csv; guárdelo antes como libro de Excel (.xlsx), como pueden LibreOffice, Numbers y Hojas de cálculo de Google
file-our-fault = la propia comprobación ha fallado; es culpa del programa y no del archivo: avise a quienes llevan este panel
file-sheet-among = una hoja llamada { $names }
file-strange-column = no hay ninguna columna { $strange } en una tabla { $table }; corrija su nombre o quítela. Hay { $columns }
file-too-large = el archivo tiene { $size } MB; el de una ciudad, como mucho { $most }
file-workbook-locked = el libro está protegido con contraseña o es del antiguo tipo .xls; guárdelo como .xlsx sin contraseña
file-folder-empty = la carpeta no contiene ningún archivo; ponga en ella los archivos que se han de comprobar
file-wave-of-cities = una ronda de la encuesta contiene las respuestas de varias ciudades; compruébela sin --city
file-book-apart = un libro junto a otros archivos no se lee con ellos; compruébelo aparte
file-twice-in-it = contiene { $names } más de una vez; compruebe una entrega cada vez
file-zip-of = un .zip o una carpeta contiene uno o más archivos llamados { $names }; aquí no hay ninguno. Un libro se entrega tal cual, sin comprimir
inbox-decided = Sobre este archivo ya se decidió.
inbox-many-wait = { $n } archivos de esta ciudad esperan ya a un revisor.
inbox-no-steward = Ha iniciado sesión, pero no como responsable de los datos de esta ciudad.
inbox-waits = Este mismo archivo ya se recibió y espera a un revisor.
check-no-such-city = { $city } no es ningún place_id de data/reference/places.csv
check-which-city = { $city } no es un place_id de data/reference/places.csv ni el nombre de un solo lugar; puede ser { $near }
check-response =
    { $city }: { $answers ->
        [0] ninguna respuesta
        [one] { $answers } respuesta
       *[other] { $answers } respuestas
    } y { $systems ->
        [0] ningún sistema
        [one] { $systems } sistema
       *[other] { $systems } sistemas
    }{ $answers ->
        [0] { "" }
       *[other] { " " }({ $first }{ $more ->
            [0] { "" }
           *[other] {", "}y { $more } más
        })
    }
check-wave = leído como { $wave }, que se envió a { $asked } ciudades:
check-wave-no-card = no hay un wave.csv que diga qué ronda es, así que no se leería al construir una edición: python -m etl form escribe uno
check-not-asked = { $city } no es miembro: estas respuestas solo cuentan en una ronda cuyo members.csv la nombre
rule-key = una línea de como mucho 200 caracteres, ninguno invisible, sin ../ ni los signos " < > \ ^ ` {"{"} | {"}"}
rule-key-of-record = el deployment_id de una entrada, sin lugar: la fuente y el identificador que la fuente le da
rule-sent-in = solo respuestas terminadas y enviadas
rule-key-once = un identificador que ninguna fila anterior tenga
rule-unit = una unidad
rule-unit-of = una unidad que nombre una fila de { $file }
rule-unit-in = una unidad de { $file }
rule-place-id = dos letras minúsculas del país y, tras guiones, letras minúsculas y cifras, como us-2507000
rule-forum-decides = none, o nada: quién es miembro se dice en la configuración del propio panel
rule-known-alias = un nombre de data/reference/place_aliases.csv
rule-last-response = la última respuesta terminada de la ciudad; la fila { $row } de { $file } sustituye a esta
rule-newest-list = la lista de sistemas más reciente de la ciudad, de { $survey }
rule-not-state = solo respuestas cuyo { $column } no sea { $words }
rule-of-response = el nombre que tenga una respuesta de esta carpeta
rule-one-of-identifiers = uno de los identificadores { $places }
rule-or = { $first } o { $other }
rule-region-of = { $region }, la región en la que está { $country }, o una celda vacía: la región se deduce del país
rule-same-options = las mismas opciones que en las columnas de opciones sueltas: { $options }
rule-state = solo respuestas cuyo { $column } sea { $words }, o esté vacío
rule-tick = sí, 1, Y o { $option } si se eligió; no, 0 o nada si no; otras opciones, junto a sus propios nombres
file-and-like = { $first } y a { $other }
file-and-more = { $first } y { $more } más
file-archive-locked = el archivo comprimido tiene contraseña; guárdelo otra vez sin ella
file-bomb = se desempaqueta en más de { $size } MB, { $parts } partes o { $tags } etiquetas ({ $styles } de ellas de estilos y enlaces), y no se abrió. Copie las respuestas en un libro nuevo
file-broken-export =
    { $how ->
        [open] no es un CSV entero: una celda entre comillas no se cierra nunca; ¿se cortó el archivo? Expórtelo otra vez
       *[quote] no es un CSV entero: hay comillas dentro de una celda; ¿se cortó el archivo? Expórtelo otra vez
    }
file-broken-fetch =
    { $how ->
        [open] no es un CSV entero: una celda entre comillas no se cierra nunca; ¿se cortó el archivo? Descárguelo otra vez
       *[quote] no es un CSV entero: hay comillas dentro de una celda; ¿se cortó el archivo? Descárguelo otra vez
    }
file-card-of-one-row = una fila, con una ronda y una edición: { $first } o { $other }
file-cell-beside-notes = la fila { $row } tiene una celda a la derecha de las notas; ningún programa la lee: muévala o vacíela
file-column-of-this-name = una columna con este nombre; el archivo tiene { $columns }
file-declares = { $entry } declara un tipo de documento, cosa que no hace ningún programa de hojas de cálculo
file-empty-workbook = el libro está vacío, o es de un tipo que no se lee: guárdelo como libro de Excel (.xlsx), no como Strict Open XML
file-export-too-large = el archivo tiene { $size } MB; la exportación de una ronda, como mucho { $most }. Exporte solo las respuestas, sin adjuntos
file-heading-taken = el encabezado nombra { $names }, que el lector añade por su cuenta; cámbiele el nombre
file-is-export = una exportación de { $platforms }, con las respuestas de toda una ronda. Aquí se comprueba el libro o el paquete de una ciudad; las exportaciones las lee python -m etl build de la carpeta de la ronda
file-line-of-other-width = la línea { $line } tiene { $columns } columnas y los encabezados { $headings }; ¿se cortó o se editó el archivo? Expórtelo otra vez
file-lines-differ = las líneas son de distinta longitud; ¿se cortó el archivo? Descárguelo otra vez
file-link-inside = { $entry } es un enlace a otro sitio, que no se sigue; empaquete el propio archivo
file-list = { $first }, { $other }
file-name-among = un nombre de archivo entre { $names }
file-no-answers = el libro de la encuesta necesita una hoja Respuestas, cuya primera fila tenga los encabezados de aspecto, respuesta y enlace; rellene el libro tal como se envió
file-no-export = no es un archivo .csv ni .xlsx; exporte las respuestas en uno de ellos, y desempaquete un .zip
file-no-instructions = falta la hoja de instrucciones, que nombra la ronda; rellene el libro tal como se envió
file-no-item = la columna { $name } no es ningún aspecto de esta ronda, así que no se leyó; nombre su aspecto en columns.csv, que escribe python -m etl columns, o - si no tiene ninguno
file-no-qualtrics = no es una exportación de Qualtrics: su tercera fila debería tener identificadores de importación
file-no-such-export = no es una exportación de { $platform }: debería tener las columnas { $columns }
file-no-wave-card = la carpeta de una ronda necesita un wave.csv con las columnas { $columns } y una fila
file-no-whole-zip = no es un archivo ZIP entero: se cortó o se dañó, o es otro tipo de archivo con este nombre; empaquete otra vez los CSV como .zip
file-no-words = sus primeras { $rows } filas deben ser los códigos y las palabras de los campos, como se envió el libro; lo que está en la fila 2 se perdería
file-none-of-name = ningún archivo con ese nombre; guarde ahí el del archivo comprimido
file-not-there = el archivo no está en su carpeta; descárguelo o guárdelo ahí
file-nul = el archivo tiene bytes NUL, como UTF-16; guárdelo en UTF-8
file-nul-name = el nombre de { $entry } sigue detrás de un byte NUL, cosa que ningún programa escribe; empaquete los archivos otra vez
file-nul-line = la línea 1 tiene bytes NUL, como UTF-16. Guarde el archivo en UTF-8 (en Excel: CSV UTF-8)
file-of-many-platforms = se parece a { $looks }; ponga la plataforma en el nombre del archivo: answers.PLATAFORMA.csv, con { $known }
file-of-no-platform = sus encabezados no son de ninguna plataforma conocida; nombre sus columnas en columns.csv, que escribe python -m etl columns, o ponga la plataforma en el nombre del archivo: answers.PLATAFORMA.csv, con { $known }
file-of-other-wave = un libro de la ronda { $wave } en la carpeta de la ronda { $folder }; llévelo a su propia ronda
file-packed-otherwise = { $entry } está empaquetado de una manera que los programas de hojas de cálculo no usan; empaquételo otra vez como zip corriente (deflate)
file-part-damaged =
    { $kind ->
        [zip] { $entry } está dañado: no es lo que dice su suma de comprobación; empaquete otra vez los CSV como .zip
       *[workbook] { $entry } está dañado: no es lo que dice su suma de comprobación; ábralo en un programa de hojas de cálculo y guárdelo otra vez como .xlsx
    }
file-sheet-twice = la hoja { $sheet } está dos veces, cosa que ningún programa de hojas de cálculo permite; copie las respuestas en un libro nuevo
file-too-long = más de { $rows } filas, { $lines } líneas o { $columns } columnas; divídalo, o deje fuera lo que no sea suyo
file-too-many-cells = más de { $rows } filas, { $columns } columnas o { $cells } celdas; deje fuera el resto
file-too-many-sheets = más de { $most } hojas; deje fuera las que no sean suyas
file-too-much = comprobarlo lleva más de { $seconds } segundos o demasiada memoria; divídalo, o copie sus celdas en un libro nuevo
file-two-alike = dos columnas contienen lo mismo: { $name }. Conserve una
file-two-headed = dos columnas se llaman { $name }; conserve una
file-unpacks-too-large = el archivo se desempaqueta en { $size } MB; el de una ciudad, como mucho en { $most }
file-unread-column = ningún programa lee la columna { $name }: lleve sus respuestas a la columna de respuestas, o sus notas a la de notas
file-unread-sheet = ningún programa lee esta hoja: lleve las respuestas a la hoja de respuestas y los sistemas a la de sistemas, y bórrela
file-broken-json = JSON roto en la línea { $line }; ¿se cortó el archivo? Descárguelo otra vez
file-deep-json = JSON demasiado anidado para ser una lista de objetos
file-layout-changed = la disposición ha cambiado: faltan { $missing }; no se esperaban { $unexpected }
file-layout-lacks = la disposición ha cambiado: faltan { $missing }; nada sobra
file-no-bodies = no hay columna de grupos ni de rótulos delante de las de los organismos; descárguelo otra vez
file-no-objects = no hay ninguna lista de objetos bajo { $keys } en el archivo
file-no-top = no hay ninguna lista de objetos en el primer nivel del archivo
file-no-total = cuántas entradas hay, bajo total
file-other-body = { $body } como organismo { $n }, como en { $master }; se encontró { $there }
file-so-many-bodies = { $n } organismos, como en { $master }; se encontró { $there }
file-page-missing = las { $total } entradas; hay { $there }, falta la página con start={ $start }

## Lo que la bandeja no puede hacer

inbox-changed = El archivo ya no es el que se recibió.
inbox-needs-note = Un archivo devuelto necesita una nota que diga por qué, de como mucho { $most } caracteres.
inbox-no-reviewer = Ha iniciado sesión, pero no como revisor.
inbox-no-row = No se aceptaría ninguna fila de este archivo. Corríjalo antes.
inbox-no-submission = No hay tal envío.
inbox-own = Lo que usted envió lo revisa otra persona.
inbox-unchecked = No se envió nada: este no es el archivo que se comprobó. Elíjalo otra vez y mire qué se encuentra en él.
inbox-unwritten = No se guardó nada: no se puede escribir en la bandeja ({ $why }). Conserve su archivo y avise a quienes llevan este panel.
inbox-unwritten-log = No se puede escribir en la bandeja { $folder }: { $why }

## La vista previa de un archivo: la página de la ciudad

answers-detail = En detalle
answers-part = { $n } { $answer }
city-absent =
    { $source }: contiene { $places ->
        [one] { $places } gobierno local
       *[other] { $places } gobiernos locales
    } de { $country }, a { $day }, y nada de { $place }.
city-answer = Respuesta
city-band = **{ $source }**: { $systems ->
        [one] { $systems } sistema
       *[other] { $systems } sistemas
    }, { $band }.
city-bands = Entre los lugares de su tipo y país
city-bands-counted = Sistemas que una fuente recoge, en cualquier estado. Un lugar que no recoge no entra en ninguna comparación.
city-common-sector =
    Su sector más frecuente es { $sectors }: { $n } de { $systems ->
        [one] { $systems } sistema
       *[other] { $systems } sistemas
    }.
city-data-as-of = Los datos son de { $day }.
city-data-between = Los datos son de entre { $first } y { $last }.
city-date = { $day }: { $kind }
city-date-heading = Fecha
city-date-kind = De qué es la fecha
city-dates-counted =
    Con alguna fecha: { $dated } de { $systems ->
        [one] { $systems } sistema
       *[other] { $systems } sistemas
    } de { $place }. Las marcas huecas son fechas de una página, un anuncio o un registro: el sistema ya se conocía entonces.
city-dates-note = Una fecha de la que solo se sabe el año está a mitad de año.
city-dates-title =
    { $started ->
        [one] { $started } sistema tiene fecha de inicio
       *[other] { $started } sistemas tienen fecha de inicio
    }
city-fact = Dato
city-holds = { $source }: **{ $held }**, a { $day }.
city-known-counted =
    Datos rellenados, de { $systems ->
        [one] { $systems } sistema
       *[other] { $systems } sistemas
    }, indicados o codificados; el que no es ni lo uno ni lo otro cuenta como vacío.
city-known-for = Conocido en
city-known-title =
    La fecha de inicio se conoce en { $dated } de { $systems ->
        [one] { $systems } sistema
       *[other] { $systems } sistemas
    }, el proveedor en { $supplied }
city-link = Enlace
city-page-read = Enlace a la página leída
city-question-asked = Pregunta
city-residents-link = { $link }.
city-residents-of-year =
    { $residents ->
        [one] **{ $residents } habitante** ({ $year }): { $told }.
       *[other] **{ $residents } habitantes** ({ $year }): { $told }.
    }
city-sectors-coded =
    { $n ->
        [one] { $n } de los sectores está codificado a partir del nombre y la finalidad; ninguna fuente lo indica.
       *[other] { $n } de los sectores están codificados a partir del nombre y la finalidad; ninguna fuente los indica.
    }
city-silent =
    { $sources ->
        [one] { $sources } fuente que podría abarcarla no tiene nada de ella. Eso no es un cero: puede haber sistemas que nadie ha anotado.
       *[other] { $sources } fuentes que podrían abarcarla no tienen nada de ella. Eso no es un cero: puede haber sistemas que nadie ha anotado.
    }
city-source = Fuente
city-source-kind = { $kind }: { $meaning }. { $caveat }
city-sources-cover =
    { $sources ->
        [0] Ninguna fuente abarca { $place }
        [one] { $sources } fuente abarca { $place }
       *[other] { $sources } fuentes abarcan { $place }
    }
city-system = Sistema
city-topic = Tema
city-undated = { $systems } sin fecha
city-unread =
    { $n ->
        [one] { $n } de ellos es más reciente que el archivo de { $day }, el último leído que contiene { $facts }: ahí, vacío quiere decir que no está en el archivo, no que nadie lo indique.
       *[other] { $n } de ellos son más recientes que el archivo de { $day }, el último leído que contiene { $facts }: ahí, vacío quiere decir que no está en el archivo, no que nadie lo indique.
    }
city-wave-coded =
    Lo que rige la IA aquí: { $tally }, de { $questions ->
        [one] { $questions } pregunta
       *[other] { $questions } preguntas
    }
city-wave-coded-counted =
    { $survey }, { $day }: { $places ->
        [one] { $places } gobierno local
       *[other] { $places } gobiernos locales
    }, con respuestas codificadas a partir de páginas públicas. «No encontrado» quiere decir que ninguna página leída lo dice: no es un no.
city-year = Año
country-in-a-sentence =
    { $code ->
        [DO] la { $country }
        [AE] los { $country }
       *[other] { $country }
    }
dates-of-body =
    { $n ->
        [one] { $n } sistema tiene la fecha { $day }, una sola para { $all } sistemas de { $body }
       *[other] { $n } sistemas tienen la fecha { $day }, una sola para { $all } sistemas de { $body }
    }
dates-shared = { $dates }.
dates-shared-meaning = Una fecha así puede ser la de una anotación o la de un producto, no la de sus inicios: un escalón en ese año no es entonces una ola de adopción.
figure-known-by-then = Conocido entonces
figure-started = Iniciado
named-in-english = { $name } ({ $label })
named-purpose = Para qué sirve
systems-caption = Como los recogen las fuentes. El cribado nombra ámbitos del Reglamento de IA de la UE a los que apuntan la tecnología, el sector y palabras del nombre y la finalidad, según reglas visibles de este panel; no es una clasificación jurídica.
systems-group =
    { $group }: { $systems ->
        [one] { $systems } sistema
       *[other] { $systems } sistemas
    }, { $in_use } en uso
systems-of-place =
    { $systems ->
        [one] { $systems } sistema
       *[other] { $systems } sistemas
    } en { $place }, { $in_use } en uso
systems-rules = Las reglas del cribado →
