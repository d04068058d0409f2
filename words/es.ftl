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
        [one] Homólogo: { $names }; el más cercano por población, tipo, región, datos y Foro.
       *[other] Homólogos: { $names }; los más cercanos por población, tipo, región, datos y Foro.
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

guide-title = Qué pide «{ $sheet }» y las hojas siguientes
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
guide-of-sheet = Hoja
guide-of-column = Columna
guide-of-required = Obligatoria
guide-of-note = Qué va aquí
guide-required = sí
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
column-forum-status = Relación con el Foro
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
note-place-forum-status = Relación con el Mayors AI Forum
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
