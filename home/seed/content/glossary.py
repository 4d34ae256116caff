"""Words of the field in both languages, each explained plainly in its own."""

from .format import GlossaryEntry as G
from .format import Index, T

GLOSSARY_PAGE = Index(
    key="glossary",
    slug=T("glossary", "geirfa"),
    title=T("Glossary", "Geirfa"),
    summary=T(
        "Words of the new relationship, explained in plain language in English and in Welsh.",
        "Geiriau’r berthynas newydd, wedi’u hesbonio mewn iaith glir yn Gymraeg ac yn Saesneg.",
    ),
    lead=T(
        "Words that we use on this site, from A to Z, with what each is called in Welsh.",
        "Geiriau yr ydym yn eu defnyddio ar y safle hwn, o A i Y, ac enw pob un yn Saesneg.",
    ),
)

THE_ACT = T(
    "Our words for an idea of the Social Services and Well-being (Wales) Act 2014.",
    "Ein geiriau ni am syniad yn Neddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014.",
)
THE_ARTICLE = T(
    "After an article on co-production and participation, 10 May 2016.",
    "Yn seiliedig ar erthygl ar gydgynhyrchu a chyfranogiad, 10 Mai 2016.",
)
THE_LEAFLET = T(
    "After the leaflet “Being at the centre”, WCVA, May 2014.",
    "Yn seiliedig ar y daflen “Being at the centre”, WCVA (CGGC), Mai 2014.",
)
THE_REPORT = T(
    "After the report “Owning our Care”, of the Co-operative Care Forums for England and Wales.",
    "Yn seiliedig ar yr adroddiad “Owning our Care”, gan Fforymau Gofal Cydweithredol Cymru a Lloegr.",
)

GLOSSARY = (
    G(
        "adviser",
        T("Adviser", "Cynghorydd datblygu"),
        T(
            "A person who helps you to start, run or change something. Not a councillor.",
            "Person sy’n eich helpu i ddechrau, rhedeg neu newid rhywbeth. Nid cynghorydd sy’n cael ei "
            "ethol.",
        ),
    ),
    G(
        "advocacy",
        T("Advocacy", "Eiriolaeth"),
        T(
            "Help to say what you want, or somebody who says it with you.",
            "Help i ddweud beth rydych chi ei eisiau, neu rywun sy’n ei ddweud gyda chi.",
        ),
    ),
    G(
        "anchor-institution",
        T("Anchor institution", "Sefydliad angor"),
        T(
            "A large body that is rooted in a place and will stay there, such as a hospital or a council.",
            "Corff mawr sydd â’i wreiddiau mewn lle ac a fydd yn aros yno, fel ysbyty neu gyngor.",
        ),
        source=THE_REPORT,
    ),
    G(
        "care-and-support",
        T("Care and support", "Gofal a chymorth"),
        T(
            "Help with daily life, for people who need it and for their carers.",
            "Help gyda bywyd bob dydd, i bobl sydd ei angen ac i’w gofalwyr.",
        ),
        source=THE_ACT,
    ),
    G(
        "care-and-support-plan",
        T("Care and support plan", "Cynllun gofal a chymorth"),
        T(
            "A paper that says what matters to you, what help you will have and who gives it.",
            "Papur sy’n dweud beth sy’n bwysig i chi, pa help gewch chi a phwy sy’n ei roi.",
        ),
        source=THE_ACT,
    ),
    G(
        "carer",
        T("Carer", "Gofalwr"),
        T(
            "A person who looks after somebody, most often a relative or a friend, without pay.",
            "Person sy’n gofalu am rywun, perthynas neu ffrind gan amlaf, heb dâl.",
        ),
        source=THE_ACT,
    ),
    G(
        "charity",
        T("Charity", "Elusen"),
        T(
            "An organisation set up to do good, under rules that keep it to its purpose.",
            "Sefydliad a grëwyd i wneud lles, o dan reolau sy’n ei gadw at ei ddiben.",
        ),
    ),
    G(
        "citizen",
        T("Citizen", "Dinesydd"),
        T(
            "On this site: anybody who lives here and has a share in how things are done.",
            "Ar y safle hwn: unrhyw un sy’n byw yma ac sydd â rhan yn y ffordd y gwneir pethau.",
        ),
    ),
    G(
        "co-operative",
        T("Co-operative", "Menter gydweithredol"),
        T(
            "An organisation that its members own and run. Each member has one vote.",
            "Sefydliad y mae ei aelodau’n berchen arno ac yn ei redeg. Mae gan bob aelod un bleidlais.",
        ),
        ("social-enterprise",),
    ),
    G(
        "co-production",
        T("Co-production", "Cydgynhyrchu"),
        T(
            "People who use a service and people who work in it plan it, run it and check it together, as "
            "equals.",
            "Pobl sy’n defnyddio gwasanaeth a phobl sy’n gweithio ynddo yn ei gynllunio, yn ei redeg ac "
            "yn ei wirio gyda’i gilydd, yn gydradd.",
        ),
        ("participation",),
        source=THE_ARTICLE,
    ),
    G(
        "commitment",
        T("Commitment", "Ymrwymiad"),
        T(
            "One of the ten things on the compact that a person or a public body can choose to do.",
            "Un o’r deg peth ar y compact y gall person neu gorff cyhoeddus ddewis eu gwneud.",
        ),
        ("compact", "pledge"),
        source=THE_LEAFLET,
    ),
    G(
        "community",
        T("Community", "Cymuned"),
        T(
            "People who live near each other, or who have something in common.",
            "Pobl sy’n byw yn ymyl ei gilydd, neu sydd â rhywbeth yn gyffredin.",
        ),
    ),
    G(
        "community-group",
        T("Community group", "Grŵp cymunedol"),
        T(
            "People who come together to do something for their community.",
            "Pobl sy’n dod at ei gilydd i wneud rhywbeth dros eu cymuned.",
        ),
    ),
    G(
        "compact",
        T("Compact", "Compact"),
        T(
            "The two-sided agreement on this site: four commitments for public services and six for people.",
            "Y cytundeb dwy ochr ar y safle hwn: pedwar ymrwymiad i wasanaethau cyhoeddus a chwech i bobl.",
        ),
    ),
    G(
        "council",
        T("Council", "Cyngor"),
        T(
            "The body that people elect to run many of the services in their area. The law calls it a "
            "local authority.",
            "Y corff y mae pobl yn ei ethol i redeg llawer o’r gwasanaethau yn eu hardal. Awdurdod lleol "
            "yw’r enw yn y gyfraith.",
        ),
    ),
    G(
        "direct-payments",
        T("Direct payments", "Taliadau uniongyrchol"),
        T(
            "Money that a council gives you so that you can arrange your own care.",
            "Arian y mae cyngor yn ei roi i chi er mwyn i chi drefnu eich gofal eich hun.",
        ),
        source=THE_ACT,
    ),
    G(
        "easy-read",
        T("Easy Read", "Hawdd ei Ddeall"),
        T(
            "Writing in short sentences with pictures, made for people with a learning disability and "
            "good for many others.",
            "Ysgrifennu mewn brawddegau byr gyda lluniau, wedi’i lunio ar gyfer pobl ag anabledd dysgu ac "
            "yn dda i lawer o bobl eraill.",
        ),
    ),
    G(
        "enquiry",
        T("Enquiry", "Ymholiad"),
        T("A question that you send to an adviser.", "Cwestiwn yr ydych yn ei anfon at gynghorydd datblygu."),
    ),
    G(
        "health-board",
        T("Health board", "Bwrdd iechyd"),
        T(
            "The NHS body that runs health services in one part of Wales. There are seven.",
            "Corff y GIG sy’n rhedeg gwasanaethau iechyd mewn un rhan o Gymru. Mae saith ohonyn nhw.",
        ),
    ),
    G(
        "participation",
        T("Participation", "Cyfranogiad"),
        T(
            "Being asked for your views before somebody else decides.",
            "Cael eich holi am eich barn cyn i rywun arall benderfynu.",
        ),
        ("co-production",),
        source=THE_ARTICLE,
    ),
    G(
        "pledge",
        T("Pledge", "Addewid"),
        T(
            "What one signer or one public body has undertaken to do.",
            "Yr hyn y mae un llofnodwr neu un corff cyhoeddus wedi ymrwymo i’w wneud.",
        ),
        ("commitment", "signature"),
    ),
    G(
        "preventative-services",
        T("Preventative services", "Gwasanaethau ataliol"),
        T(
            "Help that comes early, so that a problem does not start or does not grow.",
            "Help sy’n dod yn gynnar, fel nad yw problem yn dechrau neu nad yw’n tyfu.",
        ),
        source=THE_ACT,
    ),
    G(
        "public-body",
        T("Public body", "Corff cyhoeddus"),
        T(
            "An organisation that works for everybody and is paid for by everybody, such as a council or "
            "a health board.",
            "Sefydliad sy’n gweithio dros bawb ac y mae pawb yn talu amdano, fel cyngor neu fwrdd iechyd.",
        ),
    ),
    G(
        "public-services",
        T("Public services", "Gwasanaethau cyhoeddus"),
        T(
            "Help that everybody pays for, such as schools, hospitals and social care.",
            "Help y mae pawb yn talu amdano, fel ysgolion, ysbytai a gofal cymdeithasol.",
        ),
        source=THE_LEAFLET,
    ),
    G(
        "regional-partnership-board",
        T("Regional partnership board", "Bwrdd partneriaeth rhanbarthol"),
        T(
            "Councils and a health board that plan care together for a part of Wales. There are seven.",
            "Cynghorau a bwrdd iechyd sy’n cynllunio gofal gyda’i gilydd ar gyfer rhan o Gymru. Mae saith "
            "ohonyn nhw.",
        ),
    ),
    G(
        "scrutiny",
        T("Scrutiny", "Craffu"),
        T(
            "Looking at a plan with care, asking questions and saying what is wrong.",
            "Edrych ar gynllun yn ofalus, gofyn cwestiynau a dweud beth sydd o’i le.",
        ),
        source=THE_LEAFLET,
    ),
    G(
        "signature",
        T("Signature", "Llofnod"),
        T(
            "The act of signing, once it has been confirmed.",
            "Y weithred o lofnodi, ar ôl iddi gael ei chadarnhau.",
        ),
    ),
    G(
        "social-care",
        T("Social care", "Gofal cymdeithasol"),
        T(
            "Help with living your life, such as washing, eating, going out and seeing people.",
            "Help i fyw eich bywyd, fel ymolchi, bwyta, mynd allan a gweld pobl.",
        ),
    ),
    G(
        "social-enterprise",
        T("Social enterprise", "Menter gymdeithasol"),
        T(
            "A business that exists to do good and puts most of its profit back into doing it.",
            "Busnes sy’n bodoli i wneud lles ac sy’n rhoi’r rhan fwyaf o’i elw yn ôl i wneud hynny.",
        ),
        source=THE_ACT,
    ),
    G(
        "supported-living",
        T("Supported living", "Byw â chymorth"),
        T(
            "A home of your own, with support that comes to you.",
            "Eich cartref eich hun, gyda chymorth sy’n dod atoch chi.",
        ),
    ),
    G(
        "tender",
        T("Tender", "Tendr"),
        T(
            "An offer to do a piece of work at a price, in competition with others.",
            "Cynnig i wneud darn o waith am bris, mewn cystadleuaeth ag eraill.",
        ),
    ),
    G(
        "third-sector",
        T("Third sector", "Trydydd sector"),
        T(
            "Charities, community groups and others that are neither public bodies nor businesses for "
            "profit.",
            "Elusennau, grwpiau cymunedol ac eraill nad ydyn nhw’n gyrff cyhoeddus nac yn fusnesau er elw.",
        ),
    ),
    G(
        "user-led-services",
        T("User-led services", "Gwasanaethau sy’n cael eu harwain gan ddefnyddwyr"),
        T(
            "Services that the people who use them lead.",
            "Gwasanaethau y mae’r bobl sy’n eu defnyddio yn eu harwain.",
        ),
        source=THE_ACT,
    ),
    G(
        "voice-and-control",
        T("Voice and control", "Llais a rheolaeth"),
        T(
            "Being heard about your own life, and deciding about it.",
            "Cael eich clywed am eich bywyd eich hun, a phenderfynu yn ei gylch.",
        ),
        source=THE_ACT,
    ),
    G(
        "volunteer",
        T("Volunteer", "Gwirfoddolwr"),
        T(
            "A person who gives time to help others and is not paid.",
            "Person sy’n rhoi amser i helpu eraill, heb gael tâl.",
        ),
    ),
    G(
        "well-being",
        T("Well-being", "Llesiant"),
        T(
            "How well your life is going: health, safety, friends, things to do, a say.",
            "Pa mor dda y mae eich bywyd yn mynd: iechyd, diogelwch, ffrindiau, pethau i’w gwneud, llais.",
        ),
        source=THE_ACT,
    ),
)
