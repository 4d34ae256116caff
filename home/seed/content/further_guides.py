"""Six shorter guides: what co-production is, bidding, citizens as partners, starting a co-op, membership, worries."""

from datetime import date

from .format import Checklist, Compare, Explained, Guide, Heading, LawNote, Notice, Paragraphs, Part, T

WRITTEN = date(2026, 11, 22)
REVIEW_BY = date(2027, 11, 22)
MADE_WITH = T(
    "Written from the sources named below. People with lived experience have not read it yet. They "
    "should, before anybody relies on it.",
    "Ysgrifennwyd ar sail y ffynonellau a enwir isod. Nid yw pobl sydd â phrofiad byw wedi’i ddarllen "
    "eto. Dylen nhw wneud hynny cyn i neb ddibynnu arno.",
)
ARTICLE_SOURCE = T(
    "After an article on co-production and participation by a specialist in learning disability, 10 May "
    "2016.",
    "Yn seiliedig ar erthygl ar gydgynhyrchu a chyfranogiad gan arbenigwr ym maes anabledd dysgu, 10 Mai "
    "2016.",
)
CARE_SOURCE = T(
    "After what Care to Co-operate published about its work, 2014–16.",
    "Yn seiliedig ar yr hyn a gyhoeddodd Cydweithredu i Ofalu am ei waith, 2014–16.",
)
LEAFLET_SOURCE = T(
    "After “Being at the centre: the new relationship with public services”, a leaflet by WCVA, May 2014.",
    "Yn seiliedig ar “Being at the centre: the new relationship with public services”, taflen gan WCVA "
    "(CGGC), Mai 2014.",
)
OUR_ADVICE = T(
    "The steps and questions are our own, November 2026.",
    "Ein gwaith ni yw’r camau a’r cwestiynau, Tachwedd 2026.",
)
REPORT_SOURCE = T(
    "After “Owning our Care”, a report of the Co-operative Care Forums for England and Wales.",
    "Yn seiliedig ar “Owning our Care”, adroddiad gan Fforymau Gofal Cydweithredol Cymru a Lloegr.",
)

CO_PRODUCTION = Guide(
    key="what-co-production-is",
    slug=T("what-co-production-is", "beth-yw-cydgynhyrchu"),
    title=T("What co-production is, and what it is not", "Beth yw cydgynhyrchu, a beth nad yw"),
    summary=T(
        "A long word for a simple thing: deciding and doing together, as equals.",
        "Gair hir am beth syml: penderfynu a gweithredu gyda’ch gilydd, yn gydradd.",
    ),
    lead=T(
        "Many things are called co-production. Some of them are. Here is how to tell.",
        "Mae llawer o bethau’n cael eu galw’n gydgynhyrchu. Mae rhai ohonyn nhw’n haeddu’r enw. Dyma sut "
        "i wybod.",
    ),
    picture="common-pot",
    picture_alt=T(
        "Four people cook together round one big pot. One of them wears an officer’s badge.",
        "Pedwar o bobl yn coginio gyda’i gilydd o amgylch un crochan mawr. Mae un yn gwisgo bathodyn swyddog.",
    ),
    made_with=MADE_WITH,
    first_published=WRITTEN,
    last_reviewed=WRITTEN,
    review_by=REVIEW_BY,
    sources=(ARTICLE_SOURCE, LEAFLET_SOURCE, OUR_ADVICE),
    parts=(
        Part(
            slug=T("what-it-is", "beth-yw"),
            title=T("What it is", "Beth yw cydgynhyrchu"),
            summary=T("Four signs that it is real.", "Pedwar arwydd ei fod yn digwydd go iawn."),
            blocks=(
                Paragraphs(
                    "wci/is/intro",
                    T(
                        "<p>People who use a service and people who work in it plan it, run it and check "
                        "it together. Look for four signs:</p>"
                        "<ul><li><b>Equal:</b> both sides decide. It is not one side that decides and the "
                        "other that is heard.</li>"
                        "<li><b>Early:</b> everybody is there when the question is asked, and not only "
                        "when the answer is ready.</li>"
                        "<li><b>Everybody gives:</b> what you have lived through counts as knowledge. So "
                        "does what you have studied.</li>"
                        "<li><b>Something changes:</b> staff work in a new way, and the organisation does "
                        "too.</li></ul>",
                        "<p>Mae pobl sy’n defnyddio gwasanaeth a phobl sy’n gweithio ynddo’n ei "
                        "gynllunio, yn ei redeg ac yn ei wirio gyda’i gilydd. Chwiliwch am bedwar "
                        "arwydd:</p>"
                        "<ul><li><b>Cydradd:</b> mae’r ddwy ochr yn penderfynu. Nid un ochr sy’n "
                        "penderfynu a’r llall yn cael ei chlywed.</li>"
                        "<li><b>Cynnar:</b> mae pawb yno pan ofynnir y cwestiwn, ac nid dim ond pan fydd "
                        "yr ateb yn barod.</li>"
                        "<li><b>Pawb yn rhoi:</b> mae’r hyn yr ydych wedi byw drwyddo’n cyfrif fel "
                        "gwybodaeth. Felly hefyd yr hyn yr ydych wedi’i astudio.</li>"
                        "<li><b>Rhywbeth yn newid:</b> mae staff yn gweithio mewn ffordd newydd, a’r "
                        "sefydliad hefyd.</li></ul>",
                    ),
                ),
                Heading("wci/is/levels", T("Small, middle and large", "Bach, canolig a mawr")),
                Paragraphs(
                    "wci/is/levels-text",
                    T(
                        "<p>It can happen at three levels. At the individual level it is about you and "
                        "your own support. At the organisational level "
                        "it is about how a service is run. At the strategic level it is about the plans "
                        "for a whole area. "
                        "It is best to begin where you have something to say.</p>",
                        "<p>Gall ddigwydd ar dair lefel. Ar y lefel unigol, mae’n ymwneud â chi a’ch "
                        "cymorth eich hun. Ar y lefel sefydliadol, "
                        "mae’n ymwneud â sut mae gwasanaeth yn cael ei redeg. Ar y lefel strategol, mae’n "
                        "ymwneud â chynlluniau ar gyfer ardal gyfan. "
                        "Y peth gorau yw dechrau lle mae gennych chi rywbeth i’w ddweud.</p>",
                    ),
                ),
            ),
        ),
        Part(
            slug=T("what-it-is-not", "beth-nad-yw"),
            title=T("What it is not", "Beth nad yw"),
            summary=T("Four things that wear its name.", "Pedwar peth sy’n gwisgo’r enw."),
            blocks=(
                Compare(
                    "wci/not/compare",
                    T("This is not it", "Nid hyn ydyw"),
                    T("This is nearer", "Mae hyn yn nes ati"),
                    (
                        (
                            T(
                                "A survey about a plan that is finished.",
                                "Holiadur am gynllun sydd wedi’i orffen.",
                            ),
                            T("A blank sheet, and people round it.", "Dalen wag, a phobl o’i hamgylch."),
                        ),
                        (
                            T(
                                "One service user on a board of twelve.",
                                "Un defnyddiwr gwasanaeth ar fwrdd o ddeuddeg.",
                            ),
                            T(
                                "As many users as staff, with equal rights.",
                                "Cynifer o ddefnyddwyr ag o staff, gyda hawliau cyfartal.",
                            ),
                        ),
                        (
                            T(
                                "Volunteers who do what staff used to be paid for.",
                                "Gwirfoddolwyr yn gwneud yr hyn yr oedd staff yn cael tâl amdano.",
                            ),
                            T(
                                "Paid work and unpaid care that make each other stronger.",
                                "Gwaith am dâl a gofal di-dâl sy’n cryfhau ei gilydd.",
                            ),
                        ),
                        (
                            T(
                                "Asking people to help because money has been cut.",
                                "Gofyn i bobl helpu oherwydd toriadau ariannol.",
                            ),
                            T(
                                "Asking people to decide because it is their life.",
                                "Gofyn i bobl benderfynu am mai eu bywyd nhw ydyw.",
                            ),
                        ),
                    ),
                ),
                Paragraphs(
                    "wci/not/fine",
                    T(
                        "<p>Asking for views is still a good thing to do. It is best to call it by its "
                        "own name. "
                        "People forgive a survey. They do not forgive a survey that called itself a "
                        "partnership.</p>",
                        "<p>Mae gofyn am farn yn dal i fod yn beth da i’w wneud. Y peth gorau yw rhoi ei "
                        "enw ei hun iddo. "
                        "Bydd pobl yn maddau i holiadur. Ni fyddan nhw’n maddau i holiadur a alwodd ei "
                        "hun yn bartneriaeth.</p>",
                    ),
                ),
            ),
        ),
    ),
)

BIDDING = Guide(
    key="working-together-to-bid",
    slug=T("working-together-to-bid", "cydweithio-i-wneud-cais"),
    title=T("Working together to bid", "Cydweithio i wneud cais"),
    summary=T(
        "How small organisations can go for a council contract together.",
        "Sut gall sefydliadau bach fynd am gontract cyngor gyda’i gilydd.",
    ),
    lead=T(
        "A contract may be too big for one small group. Three groups together may be just right for it.",
        "Gall contract fod yn rhy fawr i un grŵp bach. Gall tri grŵp gyda’i gilydd fod y maint iawn.",
    ),
    picture="pieces",
    picture_alt=T(
        "Five people fit coloured pieces into one picture on a board. One piece is still to come.",
        "Pump o bobl yn gosod darnau lliw mewn un llun ar fwrdd. Mae un darn eto i ddod.",
    ),
    made_with=MADE_WITH,
    first_published=WRITTEN,
    last_reviewed=WRITTEN,
    review_by=REVIEW_BY,
    sources=(CARE_SOURCE, OUR_ADVICE),
    parts=(
        Part(
            slug=T("before-you-bid", "cyn-gwneud-cais"),
            title=T("Before you bid", "Cyn gwneud cais"),
            summary=T("Get to know one another first.", "Dewch i adnabod eich gilydd yn gyntaf."),
            blocks=(
                Paragraphs(
                    "bid/before/intro",
                    T(
                        "<p>Bodies of the third sector can bid together for council contracts. Begin long "
                        "before the notice comes out. "
                        "There is little time after that, and trust cannot be hurried.</p>"
                        "<p>Talk to the council early as well. Tell it who you are. Ask whether a "
                        "contract could be split into smaller parts.</p>",
                        "<p>Gall cyrff y trydydd sector wneud ceisiadau ar y cyd am gontractau cyngor. "
                        "Dechreuwch ymhell cyn i’r hysbysiad ymddangos. "
                        "Ychydig o amser sydd ar ôl hynny, ac ni ellir brysio ymddiriedaeth.</p>"
                        "<p>Siaradwch â’r cyngor yn gynnar hefyd. Dywedwch pwy ydych chi. Gofynnwch a oes "
                        "modd rhannu contract yn ddarnau llai.</p>",
                    ),
                ),
                Checklist(
                    "bid/before/checklist",
                    T("Questions to settle together", "Cwestiynau i’w setlo gyda’ch gilydd"),
                    (
                        T("What can each of us do best?", "Beth all pob un ohonom ei wneud orau?"),
                        T("Who signs the contract?", "Pwy sy’n llofnodi’r contract?"),
                        T("Who is paid, when, and how much?", "Pwy sy’n cael ei dalu, pryd, a faint?"),
                        T(
                            "Who answers when something goes wrong?",
                            "Pwy sy’n ateb pan aiff rhywbeth o’i le?",
                        ),
                        T(
                            "What happens if one of us leaves?",
                            "Beth sy’n digwydd os bydd un ohonom yn gadael?",
                        ),
                        T(
                            "How do the people we support share in the decisions?",
                            "Sut mae’r bobl a gefnogwn yn rhannu’r penderfyniadau?",
                        ),
                    ),
                ),
            ),
        ),
        Part(
            slug=T("writing-the-bid", "ysgrifennur-cais"),
            title=T("Writing the bid", "Ysgrifennu’r cais"),
            summary=T("One story, several hands.", "Un stori, sawl llaw."),
            blocks=(
                Paragraphs(
                    "bid/write/text",
                    T(
                        "<p>Put down in writing how you will work together, and sign it before you bid. "
                        "Two pages will do to begin with.</p>"
                        "<p>Let one person hold the pen. A bid with many writers sounds like many bids. "
                        "Then let everybody read it, "
                        "and above all the people who will use the service.</p>"
                        "<p>Say plainly what your members and neighbours bring. A big company cannot "
                        "write that page. "
                        "Whether it counts is up to the council: ask how it will be scored.</p>",
                        "<p>Rhowch ar bapur sut y byddwch yn cydweithio, a’i lofnodi cyn gwneud cais. "
                        "Bydd dwy dudalen yn ddigon i ddechrau.</p>"
                        "<p>Gadewch i un person ddal yr ysgrifbin. Mae cais gan lawer o awduron yn swnio "
                        "fel llawer o geisiadau. Wedyn gadewch i bawb ei ddarllen, "
                        "ac yn enwedig y bobl a fydd yn defnyddio’r gwasanaeth.</p>"
                        "<p>Dywedwch yn blaen beth mae eich aelodau a’ch cymdogion yn ei gynnig. Ni all "
                        "cwmni mawr ysgrifennu’r dudalen honno. "
                        "Y cyngor sydd i benderfynu a yw’n cyfrif: gofynnwch sut y caiff ei sgorio.</p>",
                    ),
                ),
                Paragraphs(
                    "bid/write/ask",
                    T(
                        "<p>An adviser can sit with you while you settle the questions. <a "
                        'href="view:ask">Ask one early</a>.</p>',
                        "<p>Gall cynghorydd datblygu eistedd gyda chi wrth i chi setlo’r cwestiynau. <a "
                        'href="view:ask">Gofynnwch i un yn gynnar</a>.</p>',
                    ),
                ),
            ),
        ),
    ),
)

CITIZENS_AS_PARTNERS = Guide(
    key="citizens-as-partners",
    slug=T("citizens-as-partners", "dinasyddion-yn-bartneriaid"),
    title=T("Citizens as partners", "Dinasyddion yn bartneriaid"),
    summary=T(
        "How a group of citizens can be a partner in its own right.",
        "Sut gall grŵp o ddinasyddion fod yn bartner ynddo’i hun.",
    ),
    lead=T(
        "In a citizen–provider partnership, the people who use a service sit at the table as one of the "
        "partners.",
        "Mewn partneriaeth rhwng dinasyddion a darparwyr, mae’r bobl sy’n defnyddio gwasanaeth yn eistedd "
        "wrth y bwrdd fel un o’r partneriaid.",
    ),
    picture="garden",
    picture_alt=T(
        "Tenants and an officer sit round a table behind a row of houses. A child comes to join them.",
        "Tenantiaid a swyddog yn eistedd o amgylch bwrdd y tu ôl i res o dai. Mae plentyn yn dod atyn nhw.",
    ),
    made_with=MADE_WITH,
    first_published=WRITTEN,
    last_reviewed=WRITTEN,
    review_by=REVIEW_BY,
    sources=(CARE_SOURCE, OUR_ADVICE),
    parts=(
        Part(
            slug=T("how-it-can-look", "sut-y-gall-edrych"),
            title=T("How it can look", "Sut y gall edrych"),
            summary=T("Two examples.", "Dwy enghraifft."),
            blocks=(
                Paragraphs(
                    "cap/look/text",
                    T(
                        "<p>Tenants in a housing scheme form a committee. They plan the care with the "
                        "landlord and the care agency. "
                        '<a href="page:the-tenants-committee">Read how that can go</a>.</p>'
                        "<p>A council, a local group of citizens and some social enterprises develop "
                        "services together. "
                        '<a href="page:the-council-and-its-citizens">Read how that can go</a>.</p>',
                        "<p>Mae tenantiaid mewn cynllun tai yn ffurfio pwyllgor. Maen nhw’n cynllunio’r "
                        "gofal gyda’r landlord a’r asiantaeth gofal. "
                        '<a href="page:the-tenants-committee">Darllenwch sut y gall hynny fynd</a>.</p>'
                        "<p>Mae cyngor, grŵp lleol o ddinasyddion a mentrau cymdeithasol yn datblygu "
                        "gwasanaethau gyda’i gilydd. "
                        '<a href="page:the-council-and-its-citizens">Darllenwch sut y gall hynny '
                        "fynd</a>.</p>",
                    ),
                ),
            ),
        ),
        Part(
            slug=T("three-rules", "tair-rheol"),
            title=T("Three rules that keep it fair", "Tair rheol sy’n cadw pethau’n deg"),
            summary=T(
                "Equal status, real control, a light load.",
                "Statws cyfartal, rheolaeth go iawn, baich ysgafn.",
            ),
            blocks=(
                Heading("cap/rules/equal", T("1. Equal status", "1. Statws cyfartal")),
                Paragraphs(
                    "cap/rules/equal-text",
                    T(
                        "<p>When the big decisions are made, the citizens’ group has the same standing as "
                        "the others. "
                        "It sees the same papers, at the same time, in words it can use.</p>",
                        "<p>Pan wneir y penderfyniadau mawr, mae gan grŵp y dinasyddion yr un statws â’r "
                        "lleill. "
                        "Mae’n gweld yr un papurau, ar yr un pryd, mewn geiriau y gall eu defnyddio.</p>",
                    ),
                ),
                Heading("cap/rules/control", T("2. Real control", "2. Rheolaeth go iawn")),
                Paragraphs(
                    "cap/rules/control-text",
                    T(
                        "<p>Being listened to is not enough. The group has a share in governing the "
                        "partnership: a vote, and the right to say no.</p>",
                        "<p>Nid yw cael eich clywed yn ddigon. Mae gan y grŵp gyfran yn y gwaith o "
                        "lywodraethu’r bartneriaeth: pleidlais, a’r hawl i ddweud na.</p>",
                    ),
                ),
                Heading("cap/rules/load", T("3. A light load", "3. Baich ysgafn")),
                Paragraphs(
                    "cap/rules/load-text",
                    T(
                        "<p>Citizens have lives to lead. They are not asked to run things from day to "
                        "day, or to give up all their evenings. "
                        "The paid partners carry that, and pay for travel and for care while people "
                        "meet.</p>",
                        "<p>Mae gan ddinasyddion eu bywydau eu hunain. Ni ofynnir iddyn nhw redeg pethau "
                        "o ddydd i ddydd, na rhoi eu holl nosweithiau. "
                        "Y partneriaid cyflogedig sy’n ysgwyddo hynny, ac yn talu am deithio ac am ofal "
                        "tra bydd pobl yn cwrdd.</p>",
                    ),
                ),
            ),
        ),
    ),
)

STARTING = Guide(
    key="starting-a-co-operative",
    slug=T("starting-a-co-operative", "dechrau-menter-gydweithredol"),
    title=T("Starting a co-operative", "Dechrau menter gydweithredol"),
    summary=T(
        "First steps for people who want to run care and support together.",
        "Camau cyntaf i bobl sydd eisiau rhedeg gofal a chymorth gyda’i gilydd.",
    ),
    lead=T(
        "You do not need money, an office or a lawyer to begin. You need a few people who want the same "
        "thing.",
        "Nid oes angen arian, swyddfa na chyfreithiwr arnoch i ddechrau. Mae angen ychydig o bobl sydd "
        "eisiau’r un peth.",
    ),
    picture="shop",
    picture_alt=T(
        "Neighbours stand outside a shop of their own on the day it opens.",
        "Cymdogion yn sefyll y tu allan i’w siop eu hunain ar y diwrnod y mae’n agor.",
    ),
    made_with=MADE_WITH,
    first_published=WRITTEN,
    last_reviewed=WRITTEN,
    review_by=REVIEW_BY,
    sources=(CARE_SOURCE, REPORT_SOURCE, OUR_ADVICE),
    parts=(
        Part(
            slug=T("five-steps", "pum-cam"),
            title=T("Five first steps", "Pum cam cyntaf"),
            summary=T(
                "From a kitchen table to a first meeting of members.",
                "O fwrdd y gegin i gyfarfod cyntaf yr aelodau.",
            ),
            blocks=(
                Explained("sac/steps/term", "co-operative"),
                Paragraphs(
                    "sac/steps/text",
                    T(
                        "<ol><li><b>Find one another.</b> Who wants this: people who use care, families, "
                        "workers, neighbours?</li>"
                        "<li><b>Say what it is for.</b> One sentence that a child could understand.</li>"
                        "<li><b>Ask what each can give.</b> Everybody has something: time, a car, a head "
                        "for figures, a big teapot.</li>"
                        "<li><b>Visit somebody who has done it.</b> Ask what they would do differently.</li>"
                        "<li><b>Agree how you will decide.</b> Who may join, who votes, and what happens "
                        "when you disagree.</li></ol>"
                        "<p>Go slowly. A report on this kind of care found that groups need long, caring "
                        "relationships with institutions "
                        "that give them time and space.</p>",
                        "<ol><li><b>Dewch o hyd i’ch gilydd.</b> Pwy sydd eisiau hyn: pobl sy’n defnyddio "
                        "gofal, teuluoedd, gweithwyr, cymdogion?</li>"
                        "<li><b>Dywedwch beth yw’r diben.</b> Un frawddeg y gallai plentyn ei deall.</li>"
                        "<li><b>Gofynnwch beth all pawb ei roi.</b> Mae gan bawb rywbeth: amser, car, pen "
                        "da am ffigurau, tebot mawr.</li>"
                        "<li><b>Ewch i weld rhywun sydd wedi’i wneud.</b> Gofynnwch beth fydden nhw’n ei "
                        "wneud yn wahanol.</li>"
                        "<li><b>Cytunwch sut y byddwch yn penderfynu.</b> Pwy gaiff ymuno, pwy sy’n "
                        "pleidleisio, a beth sy’n digwydd pan fyddwch yn anghytuno.</li></ol>"
                        "<p>Ewch gan bwyll. Gwelodd adroddiad ar y math hwn o ofal fod angen perthynas "
                        "hir a gofalus ar grwpiau â sefydliadau "
                        "sy’n rhoi amser a lle iddyn nhw.</p>",
                    ),
                ),
            ),
        ),
        Part(
            slug=T("rules-and-law", "rheolau-a-chyfraith"),
            title=T("Rules and law", "Rheolau a chyfraith"),
            summary=T("What to ask about before you open the door.", "Beth i holi amdano cyn agor y drws."),
            blocks=(
                Notice(
                    "sac/law/draft",
                    T(
                        "This is a list of things to ask about, as we understood them in November 2026. "
                        "An expert has not checked it yet.",
                        "Rhestr o bethau i holi amdanyn nhw yw hon, fel yr oeddem ni’n eu deall ym mis "
                        "Tachwedd 2026. Nid yw arbenigwr wedi’i gwirio eto.",
                    ),
                    WRITTEN,
                ),
                Paragraphs(
                    "sac/law/text",
                    T(
                        "<ul><li><b>A legal form.</b> Some groups become a registered co-operative "
                        "society. Others become a company of one kind or another. "
                        "Each has its own rules on members, money and debts.</li>"
                        "<li><b>Registering care.</b> Many kinds of care service must register with Care "
                        "Inspectorate Wales before they start. "
                        "Ask which rules apply to what you plan.</li>"
                        "<li><b>Workers.</b> Pay, insurance, checks and training.</li>"
                        "<li><b>Direct payments.</b> People can pool what the council pays them, or spend "
                        "it through a co-op. Ask the council how.</li></ul>"
                        "<p>An adviser knows the law, the rules and what makes care good. <a "
                        'href="view:ask">Ask one</a> before you spend any money.</p>',
                        "<ul><li><b>Ffurf gyfreithiol.</b> Mae rhai grwpiau’n troi’n gymdeithas "
                        "gydweithredol gofrestredig. Mae eraill yn troi’n gwmni o ryw fath. "
                        "Mae gan bob un ei rheolau ei hun ar aelodau, arian a dyledion.</li>"
                        "<li><b>Cofrestru gofal.</b> Rhaid i sawl math o wasanaeth gofal gofrestru gydag "
                        "Arolygiaeth Gofal Cymru cyn dechrau. "
                        "Gofynnwch pa reolau sy’n berthnasol i’ch cynllun chi.</li>"
                        "<li><b>Gweithwyr.</b> Cyflog, yswiriant, gwiriadau a hyfforddiant.</li>"
                        "<li><b>Taliadau uniongyrchol.</b> Gall pobl gronni’r hyn y mae’r cyngor yn ei "
                        "dalu iddyn nhw, neu ei wario drwy fenter gydweithredol. Gofynnwch i’r cyngor "
                        "sut.</li></ul>"
                        "<p>Mae cynghorydd datblygu’n deall y gyfraith, y rheolau a beth sy’n gwneud "
                        'gofal yn ofal da. <a href="view:ask">Gofynnwch i un</a> cyn gwario dim.</p>',
                    ),
                ),
                LawNote(
                    "sac/law/section-16",
                    T(
                        "Councils must promote co-operatives: Social Services and Well-being (Wales) Act "
                        "2014, section 16",
                        "Rhaid i gynghorau hybu mentrau cydweithredol: Deddf Gwasanaethau Cymdeithasol a "
                        "Llesiant (Cymru) 2014, adran 16",
                    ),
                    "https://www.legislation.gov.uk/anaw/2014/4/section/16",
                    "https://www.legislation.gov.uk/anaw/2014/4/section/16/welsh",
                ),
            ),
        ),
    ),
)

MEMBERSHIP = Guide(
    key="a-real-membership",
    slug=T("a-real-membership", "aelodaeth-go-iawn"),
    title=T("Giving the people you support a real membership", "Rhoi aelodaeth go iawn i’r bobl a gefnogwch"),
    summary=T(
        "For agencies that want to belong to the people they serve.",
        "Ar gyfer asiantaethau sydd eisiau bod yn eiddo i’r bobl y maen nhw’n eu gwasanaethu.",
    ),
    lead=T(
        "A membership card is easy to print. This guide is about a membership that means something.",
        "Mae cerdyn aelodaeth yn hawdd ei argraffu. Mae’r canllaw hwn yn sôn am aelodaeth sy’n golygu "
        "rhywbeth.",
    ),
    picture="vote",
    picture_alt=T(
        "People in a hall put up their hands to vote. An officer sits among them.",
        "Pobl mewn neuadd yn codi eu dwylo i bleidleisio. Mae swyddog yn eistedd yn eu plith.",
    ),
    made_with=MADE_WITH,
    first_published=WRITTEN,
    last_reviewed=WRITTEN,
    review_by=REVIEW_BY,
    sources=(CARE_SOURCE, ARTICLE_SOURCE, OUR_ADVICE),
    parts=(
        Part(
            slug=T("what-members-can-do", "beth-gall-aelodau-ei-wneud"),
            title=T("What real members can do", "Beth gall aelodau go iawn ei wneud"),
            summary=T("A vote, a voice and a way in.", "Pleidlais, llais a ffordd i mewn."),
            blocks=(
                Paragraphs(
                    "arm/do/text",
                    T(
                        "<ul><li>They vote on the things that matter, and for the people who lead.</li>"
                        "<li>They sit on the management team, with the same rights as staff.</li>"
                        "<li>They are on the panel when new staff are chosen.</li>"
                        "<li>They see the money, in words and pictures they can follow.</li>"
                        "<li>They can put something on the agenda, and they hear what came of it.</li></ul>"
                        "<p>Workers and neighbours can be members too. "
                        '<a href="page:the-provider-that-became-a-co-op">Cartrefi Cymru</a> took in all '
                        "three.</p>",
                        "<ul><li>Maen nhw’n pleidleisio ar y pethau pwysig, a thros y bobl sy’n arwain.</li>"
                        "<li>Maen nhw’n eistedd ar y tîm rheoli, gyda’r un hawliau â’r staff.</li>"
                        "<li>Maen nhw ar y panel pan gaiff staff newydd eu dewis.</li>"
                        "<li>Maen nhw’n gweld yr arian, mewn geiriau a lluniau y gallan nhw eu dilyn.</li>"
                        "<li>Gallan nhw roi rhywbeth ar yr agenda, ac maen nhw’n clywed beth ddaeth "
                        "ohono.</li></ul>"
                        "<p>Gall gweithwyr a chymdogion fod yn aelodau hefyd. "
                        'Derbyniodd <a href="page:the-provider-that-became-a-co-op">Cartrefi Cymru</a> '
                        "y tri math.</p>",
                    ),
                ),
            ),
        ),
        Part(
            slug=T("how-to-begin", "sut-i-ddechrau"),
            title=T("How to begin", "Sut i ddechrau"),
            summary=T("Small, and soon.", "Yn fach, ac yn fuan."),
            blocks=(
                Paragraphs(
                    "arm/begin/text",
                    T(
                        "<p>Begin with one decision that you are ready to give away. Do it in full. Then "
                        "give away the next.</p>"
                        "<p>People may need help to find their voice. Staff and families may need it as "
                        "well: it is new to everybody. "
                        "Plan for training, for an advocate, and for somebody to read the papers with.</p>",
                        "<p>Dechreuwch gydag un penderfyniad yr ydych yn barod i’w roi i eraill. Gwnewch "
                        "hynny’n llawn. Yna rhowch yr un nesaf.</p>"
                        "<p>Efallai y bydd angen help ar bobl i ddod o hyd i’w llais. Efallai y bydd ei "
                        "angen ar staff a theuluoedd hefyd: mae’n newydd i bawb. "
                        "Cynlluniwch ar gyfer hyfforddiant, eiriolwr, a rhywun i ddarllen y papurau gyda "
                        "nhw.</p>",
                    ),
                ),
                Checklist(
                    "arm/begin/checklist",
                    T("Is our membership real?", "Ydy ein haelodaeth yn un go iawn?"),
                    (
                        T(
                            "Could the members stop something we want to do?",
                            "A allai’r aelodau atal rhywbeth yr ydym ni eisiau ei wneud?",
                        ),
                        T(
                            "Would we notice if they all left?",
                            "A fyddem ni’n sylwi pe baen nhw i gyd yn gadael?",
                        ),
                        T("Do they choose who leads us?", "Ai nhw sy’n dewis pwy sy’n ein harwain?"),
                        T(
                            "Can somebody who does not read take a full part?",
                            "All rhywun nad yw’n darllen gymryd rhan lawn?",
                        ),
                    ),
                ),
            ),
        ),
    ),
)

WORRIES = Guide(
    key="common-worries",
    slug=T("common-worries", "pryderon-cyffredin"),
    title=T("Common worries, answered honestly", "Pryderon cyffredin, ac atebion gonest"),
    summary=T(
        "Ten things that people say when nobody is taking minutes.",
        "Deg peth y mae pobl yn eu dweud pan nad oes neb yn cofnodi.",
    ),
    lead=T(
        "Some of these worries are right. We say so where they are.",
        "Mae rhai o’r pryderon hyn yn gywir. Dywedwn hynny lle maen nhw.",
    ),
    picture="umbrella",
    picture_alt=T(
        "Two people talk on a bench under one umbrella while a shower passes.",
        "Dau berson yn sgwrsio ar fainc o dan un ymbarél wrth i gawod fynd heibio.",
    ),
    made_with=MADE_WITH,
    first_published=WRITTEN,
    last_reviewed=WRITTEN,
    review_by=REVIEW_BY,
    sources=(ARTICLE_SOURCE, LEAFLET_SOURCE, OUR_ADVICE),
    parts=(
        Part(
            slug=T("from-people", "gan-bobl"),
            title=T("From people who use services", "Gan bobl sy’n defnyddio gwasanaethau"),
            summary=T("Five worries.", "Pum pryder."),
            blocks=(
                Heading("cw/people/cuts", T("“Is this about saving money?”", "“Ai arbed arian yw hyn?”")),
                Paragraphs(
                    "cw/people/cuts-text",
                    T(
                        "<p>It should not be. If somebody offers you “co-production” and a cut in the "
                        "same letter, ask which came first.</p>",
                        "<p>Ni ddylai fod. Os bydd rhywun yn cynnig “cydgynhyrchu” a thoriad i chi yn yr "
                        "un llythyr, gofynnwch pa un ddaeth gyntaf.</p>",
                    ),
                ),
                Heading(
                    "cw/people/tired",
                    T("“I am too tired for this”", "“Rydw i wedi blino gormod i wneud hyn”"),
                ),
                Paragraphs(
                    "cw/people/tired-text",
                    T(
                        "<p>Then rest. Taking part is never a duty. You may want to do a small thing, or "
                        "nothing, or to come back next year.</p>",
                        "<p>Yna gorffwyswch. Nid yw cymryd rhan byth yn ddyletswydd. Efallai yr hoffech "
                        "chi wneud rhywbeth bach, neu ddim byd, neu ddod yn ôl y flwyddyn nesaf.</p>",
                    ),
                ),
                Heading("cw/people/skills", T("“I have no skills”", "“Does gen i ddim sgiliau”")),
                Paragraphs(
                    "cw/people/skills-text",
                    T(
                        "<p>You have lived your life. Nobody else has. That is what the table lacks.</p>",
                        "<p>Rydych chi wedi byw eich bywyd. Nid oes neb arall wedi gwneud hynny. Dyna "
                        "sydd ar goll wrth y bwrdd.</p>",
                    ),
                ),
                Heading(
                    "cw/people/before",
                    T(
                        "“They asked us before, and nothing changed”",
                        "“Gofynnon nhw o’r blaen, ond newidiodd dim byd”",
                    ),
                ),
                Paragraphs(
                    "cw/people/before-text",
                    T(
                        "<p>You may be right to stay away. Ask first what you could change. Ask who "
                        "decides, and by when you will hear.</p>",
                        "<p>Efallai eich bod yn iawn i gadw draw. Gofynnwch yn gyntaf beth allech chi ei "
                        "newid. Gofynnwch pwy sy’n penderfynu, ac erbyn pryd y cewch glywed.</p>",
                    ),
                ),
                Heading(
                    "cw/people/blame",
                    T("“Will I be blamed if it goes wrong?”", "“Ai fi gaiff y bai os aiff rhywbeth o’i le?”"),
                ),
                Paragraphs(
                    "cw/people/blame-text",
                    T(
                        "<p>Power does bring responsibility, and you share it. You do not carry it alone. "
                        "Agree in advance what happens when a mistake is made, for mistakes will be "
                        "made.</p>",
                        "<p>Mae pŵer yn dod â chyfrifoldeb, ac rydych chi’n ei rannu. Nid ydych yn ei "
                        "gario ar eich pen eich hun. Cytunwch ymlaen llaw beth sy’n digwydd pan wneir "
                        "camgymeriad, oherwydd bydd camgymeriadau.</p>",
                    ),
                ),
            ),
        ),
        Part(
            slug=T("from-staff", "gan-staff"),
            title=T("From people who work in services", "Gan bobl sy’n gweithio mewn gwasanaethau"),
            summary=T("Five more.", "Pump arall."),
            blocks=(
                Heading("cw/staff/power", T("“I will lose my authority”", "“Bydda i’n colli fy awdurdod”")),
                Paragraphs(
                    "cw/staff/power-text",
                    T(
                        "<p>You will lose some of it. What you know will still be needed, and people will "
                        "ask for it more freely.</p>",
                        "<p>Byddwch chi’n colli peth ohono. Bydd angen yr hyn rydych chi’n ei wybod o "
                        "hyd, a bydd pobl yn gofyn amdano’n fwy parod.</p>",
                    ),
                ),
                Heading("cw/staff/duty", T("“I have a duty of care”", "“Mae gen i ddyletswydd gofal”")),
                Paragraphs(
                    "cw/staff/duty-text",
                    T(
                        "<p>You do, and you keep it. But a duty to care for somebody is not a right to "
                        "decide for them. Talk about the risk together, and write down what you "
                        "agreed.</p>",
                        "<p>Oes, ac rydych chi’n ei chadw. Ond nid yw dyletswydd i ofalu am rywun yn rhoi "
                        "hawl i benderfynu drosto. Siaradwch am y risg gyda’ch gilydd, a chofnodwch yr "
                        "hyn a gytunwyd.</p>",
                    ),
                ),
                Heading(
                    "cw/staff/usual",
                    T("“It will always be the same few people”", "“Yr un criw bach fydd yno bob tro”"),
                ),
                Paragraphs(
                    "cw/staff/usual-text",
                    T(
                        "<p>It often is. Go to where others already meet. Change the hour. Pay for the "
                        "bus. Ask those few to bring somebody.</p>",
                        "<p>Dyna sy’n digwydd yn aml. Ewch i’r mannau lle mae eraill eisoes yn cwrdd. "
                        "Newidiwch yr awr. Talwch am y bws. Gofynnwch i’r criw bach ddod â rhywun.</p>",
                    ),
                ),
                Heading("cw/staff/time", T("“We do not have the time”", "“Nid oes gennym ni’r amser”")),
                Paragraphs(
                    "cw/staff/time-text",
                    T(
                        "<p>It takes longer to begin. But the council cleared one street again and again, "
                        'until <a href="page:mr-williams">somebody asked a question</a>.</p>',
                        "<p>Mae’n cymryd mwy o amser i ddechrau. Ond bu’r cyngor yn clirio un stryd dro "
                        'ar ôl tro, nes i <a href="page:mr-williams">rywun ofyn cwestiwn</a>.</p>',
                    ),
                ),
                Heading(
                    "cw/staff/wrong", T("“What if they choose badly?”", "“Beth os gwnân nhw ddewis gwael?”")
                ),
                Paragraphs(
                    "cw/staff/wrong-text",
                    T(
                        "<p>Sometimes they will. So have services. Everybody at the table is learning, "
                        "and that includes you.</p>",
                        "<p>Weithiau, fe wnân nhw. Felly y gwnaeth gwasanaethau hefyd. Mae pawb wrth y "
                        "bwrdd yn dysgu, gan eich cynnwys chi.</p>",
                    ),
                ),
            ),
        ),
    ),
)

FURTHER_GUIDES = (CO_PRODUCTION, BIDDING, CITIZENS_AS_PARTNERS, STARTING, MEMBERSHIP, WORRIES)
