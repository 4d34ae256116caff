"""Articles of ours, dated by us, and the by-line they stand under."""

from datetime import date

from .format import Article, ByLine, Compare, Heading, Paragraphs, T

EDITORS = ByLine(
    key="editors",
    name=T("The editors of this site", "Golygyddion y safle hwn"),
    is_group=True,
    about=T(
        "We read what others have published and retell it in our own words.",
        "Rydym yn darllen yr hyn y mae eraill wedi’i gyhoeddi ac yn ei ailadrodd yn ein geiriau ein hunain.",
    ),
)

CO_PRODUCTION_OR_PARTICIPATION = Article(
    key="co-production-or-participation",
    slug=T("co-production-or-participation", "cydgynhyrchu-neu-gyfranogi"),
    title=T("Co-production, or only participation?", "Cydgynhyrchu, ynteu cyfranogi yn unig?"),
    summary=T(
        "Being asked is one thing. Being an equal partner is another. Why the difference matters.",
        "Un peth yw cael eich holi. Peth arall yw bod yn bartner cydradd. Pam mae’r gwahaniaeth yn bwysig.",
    ),
    lead=T(
        "Most organisations that give care ask people for their views. Far fewer let them decide. What "
        "lies between the two?",
        "Mae’r rhan fwyaf o sefydliadau sy’n rhoi gofal yn gofyn i bobl am eu barn. Mae llawer llai yn "
        "gadael iddyn nhw benderfynu. Beth sydd rhwng y ddau?",
    ),
    author="editors",
    after=T(
        "After an article by a specialist in learning disability, 10 May 2016. The words are ours.",
        "Yn seiliedig ar erthygl gan arbenigwr ym maes anabledd dysgu, 10 Mai 2016. Ni biau’r geiriau.",
    ),
    source_date=date(2016, 5, 10),
    published=date(2026, 11, 22),
    picture="panel",
    picture_alt=T(
        "Three people at a table hold an interview. A woman who uses the service asks the questions.",
        "Tri o bobl wrth fwrdd yn cynnal cyfweliad. Menyw sy’n defnyddio’r gwasanaeth sy’n gofyn y cwestiynau.",
    ),
    blocks=(
        Compare(
            "cop/compare",
            T("Participation", "Cyfranogi"),
            T("Co-production", "Cydgynhyrchu"),
            (
                (
                    T("You are consulted.", "Mae rhywun yn ymgynghori â chi."),
                    T("You are an equal partner.", "Rydych chi’n bartner cydradd."),
                ),
                (
                    T("The organisation is a provider.", "Darparwr yw’r sefydliad."),
                    T(
                        "The organisation helps to bring about change.",
                        "Mae’r sefydliad yn helpu i sbarduno newid.",
                    ),
                ),
            ),
        ),
        Heading("cop/assets", T("People are assets", "Mae pobl yn gaffaeliad")),
        Paragraphs(
            "cop/assets-text",
            T(
                "<p>A person who uses a service has skills. Nobody knows more about that person’s life. "
                "When an organisation sees this, walls begin to fall. "
                "Staff and users sit on one management team, with equal rights. Users help to interview "
                "new staff.</p>",
                "<p>Mae gan berson sy’n defnyddio gwasanaeth sgiliau. Nid oes neb yn gwybod mwy am fywyd "
                "y person hwnnw. Pan fydd sefydliad yn gweld hynny, mae waliau’n dechrau cwympo. "
                "Mae staff a defnyddwyr yn eistedd ar un tîm rheoli, gyda hawliau cyfartal. Mae "
                "defnyddwyr yn helpu i gyfweld staff newydd.</p>",
            ),
        ),
        Heading("cop/worries", T("The worries are honest", "Mae’r pryderon yn onest")),
        Paragraphs(
            "cop/worries-text",
            T(
                "<p>Power shifts, and that can hurt. There is risk. There is the duty of care. None of "
                "this goes away because we like the idea.</p>"
                "<p>Small supported living shows a way. The house is the tenants’ home, and the staff are "
                "guests in it. "
                "Once you see yourself as a guest, you ask before you act.</p>",
                "<p>Mae pŵer yn symud, a gall hynny frifo. Mae risg. Mae’r ddyletswydd gofal. Nid yw’r un "
                "o’r rhain yn diflannu am ein bod ni’n hoffi’r syniad.</p>"
                "<p>Mae byw â chymorth ar raddfa fach yn dangos ffordd ymlaen. Cartref y tenantiaid yw’r "
                "tŷ, a gwesteion yw’r staff. "
                "Ar ôl i chi weld eich hun fel gwestai, rydych chi’n gofyn cyn gweithredu.</p>",
            ),
        ),
        Paragraphs(
            "cop/next",
            T(
                '<p>Would you like to try? The guide has <a href="page:the-new-relationship">seven '
                "questions to ask of your own service</a>.</p>",
                "<p>Hoffech chi roi cynnig arni? Mae gan y canllaw <a "
                'href="page:the-new-relationship">saith cwestiwn i’w gofyn am eich gwasanaeth eich '
                "hun</a>.</p>",
            ),
        ),
    ),
)

FORUM = Article(
    key="the-social-co-operation-forum",
    slug=T("the-social-co-operation-forum", "y-fforwm-cydweithredu-cymdeithasol"),
    title=T("The Social Co-operation Forum", "Y Fforwm Cydweithredu Cymdeithasol"),
    summary=T(
        "A network for people who believe that care can be run by those it is for.",
        "Rhwydwaith i bobl sy’n credu y gall y rhai y mae gofal ar eu cyfer ei redeg.",
    ),
    lead=T(
        "Citizens, people who give support, researchers and lovers of co-ops: what have they in common?",
        "Dinasyddion, pobl sy’n rhoi cymorth, ymchwilwyr a phobl sy’n hoff o fentrau cydweithredol: beth "
        "sydd ganddyn nhw’n gyffredin?",
    ),
    author="editors",
    after=T(
        "After what the forum published about itself, 2014–16. The words are ours, and the forum has "
        "not approved them.",
        "Yn seiliedig ar yr hyn a gyhoeddodd y fforwm amdano’i hun, 2014–16. Ni biau’r geiriau, ac nid "
        "yw’r fforwm wedi’u cymeradwyo.",
    ),
    source_date=date(2016, 12, 31),
    published=date(2026, 11, 22),
    picture="thread",
    picture_alt=T(
        "Five people on a hill hold one thread between them. Squares and circles hang on it.",
        "Pump o bobl ar fryn yn dal un edau rhyngddyn nhw. Mae sgwariau a chylchoedd arni.",
    ),
    blocks=(
        Paragraphs(
            "scf/text",
            T(
                "<p>The forum was a network with members. It promoted co-operative kinds of social care "
                "and well-being.</p>"
                "<p>It took a wide view. Any self-help organisation could belong in it, if its members "
                "controlled it and it had a social purpose. "
                "That took in care and support, work that includes everybody, and activities that further "
                "well-being.</p>"
                "<p>It looked abroad as well, and learned from Italy and from Canada. Its chair at the "
                "time was the chief executive of Cartrefi Cymru.</p>",
                "<p>Rhwydwaith ag aelodau oedd y fforwm. Roedd yn hybu mathau cydweithredol o ofal "
                "cymdeithasol a llesiant.</p>"
                "<p>Roedd yn edrych yn eang. Gallai unrhyw sefydliad hunangymorth berthyn iddo, os oedd "
                "yr aelodau’n ei reoli ac os oedd ganddo ddiben cymdeithasol. "
                "Roedd hynny’n cynnwys gofal a chymorth, gwaith sy’n cynnwys pawb, a gweithgareddau sy’n "
                "hybu llesiant.</p>"
                "<p>Roedd yn edrych dramor hefyd, ac yn dysgu gan yr Eidal a Chanada. Prif weithredwr "
                "Cartrefi Cymru oedd ei gadeirydd bryd hynny.</p>",
            ),
        ),
    ),
)

CO_PRODUCTION_WEEK = Article(
    key="national-co-production-week-2016",
    slug=T("national-co-production-week-2016", "wythnos-cydgynhyrchu-genedlaethol-2016"),
    title=T("The first National Co-Production Week", "Yr Wythnos Cydgynhyrchu Genedlaethol gyntaf"),
    summary=T(
        "A week of events and training in July 2016, so that more people would hear of co-production.",
        "Wythnos o ddigwyddiadau a hyfforddiant ym mis Gorffennaf 2016, er mwyn i fwy o bobl glywed am "
        "gydgynhyrchu.",
    ),
    lead=T(
        "In July 2016 co-production had a week of its own for the first time.",
        "Ym mis Gorffennaf 2016 cafodd cydgynhyrchu ei wythnos ei hun am y tro cyntaf.",
    ),
    author="editors",
    after=T(
        "After what was published about the week at the time, 2016. The words are ours.",
        "Yn seiliedig ar yr hyn a gyhoeddwyd am yr wythnos ar y pryd, 2016. Ni biau’r geiriau.",
    ),
    source_date=date(2016, 7, 31),
    published=date(2026, 11, 22),
    picture="week",
    picture_alt=T(
        "A stall in a street hung with flags. A calendar on it marks a day, and people come to look.",
        "Stondin mewn stryd sy’n llawn baneri bach. Mae diwrnod wedi’i farcio ar galendr, a phobl yn dod i weld.",
    ),
    blocks=(
        Paragraphs(
            "week2016/text",
            T(
                "<p>The Social Care Institute for Excellence held the first such week in July 2016. There "
                "were events and training, and people learned what co-production is.</p>"
                "<p>It is long over. We tell of it because a word that only specialists knew was given "
                "to everybody that week.</p>",
                "<p>Cynhaliodd y Social Care Institute for Excellence yr wythnos gyntaf o’i math ym mis "
                "Gorffennaf 2016. Roedd digwyddiadau a hyfforddiant, a daeth pobl i ddysgu beth yw "
                "cydgynhyrchu.</p>"
                "<p>Mae hi wedi hen ddod i ben. Rydym yn sôn amdani am i air nad oedd ond arbenigwyr yn ei wybod "
                "gael ei roi i bawb yr wythnos honno.</p>",
            ),
        ),
    ),
)

EXAMPLE_AUTHOR = ByLine(
    key="elin-enghraifft",
    name=T("Elin Enghraifft", "Elin Enghraifft"),
    is_group=False,
    role=T("Community worker", "Gweithiwr cymunedol"),
    organisation=T("Example Council", "Cyngor Enghraifft"),
    about=T(
        "An invented author, made up for the demonstration.",
        "Awdur dychmygol, a luniwyd ar gyfer yr arddangosiad.",
    ),
)

THREE_SMALL_THINGS = Article(
    key="three-small-things",
    slug=T("three-small-things", "tri-pheth-bach"),
    title=T("Three small things to try this week", "Tri pheth bach i roi cynnig arnyn nhw yr wythnos hon"),
    summary=T(
        "An invented author’s short list for a worker who would like to begin somewhere.",
        "Rhestr fer gan awdur dychmygol ar gyfer gweithiwr a hoffai ddechrau yn rhywle.",
    ),
    lead=T(
        "Nobody hands over power in a week. But a week is long enough to begin.",
        "Nid oes neb yn trosglwyddo pŵer mewn wythnos. Ond mae wythnos yn ddigon hir i ddechrau.",
    ),
    author="elin-enghraifft",
    published=date(2026, 11, 22),
    picture="three-things",
    picture_alt=T(
        "Three sheets hang on a wall: one is ticked, one is half written, one is still open.",
        "Tair dalen ar wal: mae tic ar un, mae un ar ei hanner, ac mae un yn dal yn agored.",
    ),
    blocks=(
        Paragraphs(
            "three/text",
            T(
                "<ol><li>Ask somebody who uses your service what they would stop doing if they were you. "
                "Then stop doing it, or tell them why you cannot.</li>"
                "<li>Move one meeting to where people already are.</li>"
                "<li>Leave one decision open until the people it touches are in the room.</li></ol>"
                '<p>Would you like to say that you mean it? <a href="view:compact">Look at the ten '
                "commitments</a>.</p>",
                "<ol><li>Gofynnwch i rywun sy’n defnyddio eich gwasanaeth beth y bydden nhw’n rhoi’r gorau i’w "
                "wneud yn eich lle chi. Yna rhowch y gorau iddo, neu esboniwch pam na allwch chi.</li>"
                "<li>Symudwch un cyfarfod i’r lle y mae pobl eisoes.</li>"
                "<li>Gadewch un penderfyniad heb ei wneud nes bod y bobl y mae’n effeithio arnyn nhw yn yr "
                "ystafell.</li></ol>"
                '<p>Hoffech chi ddweud eich bod o ddifrif? <a href="view:compact">Edrychwch ar y deg '
                "ymrwymiad</a>.</p>",
            ),
        ),
    ),
)

BY_LINES = (EDITORS, EXAMPLE_AUTHOR)
INVENTED_ARTICLES = (THREE_SMALL_THINGS,)
ARTICLES = (CO_PRODUCTION_OR_PARTICIPATION, FORUM, CO_PRODUCTION_WEEK)
