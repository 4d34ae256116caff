"""The front pages of news and events, and the invented events of the demonstration.

Nothing real is promised here: places, organisers and addresses are made up and say so. When they take place is told in
whole days from the Monday of the campaign week, which lies three weeks ahead of the day the site is sown.
"""

from datetime import time

from .format import Campaign, Event, Index, Paragraphs, T

NEWS_INDEX = Index(
    key="news",
    slug=T("news", "newyddion"),
    title=T("News and articles", "Newyddion ac erthyglau"),
    summary=T(
        "What is being said and done about working as equals.",
        "Beth sy’n cael ei ddweud a’i wneud ynglŷn â chydweithio’n gydradd.",
    ),
    lead=T(
        "Every article is in our own words, with the day we wrote it. Where it goes back to somebody "
        "else’s work, we say whose and how old that is.",
        "Mae pob erthygl yn ein geiriau ni, gyda’r diwrnod yr ysgrifennwyd hi. Os yw’n mynd yn ôl at "
        "waith rhywun arall, dywedwn waith pwy ydyw a pha mor hen yw hwnnw.",
    ),
)

EVENTS_INDEX = Index(
    key="events",
    slug=T("events", "digwyddiadau"),
    title=T("Events", "Digwyddiadau"),
    summary=T(
        "Meetings and training about working as equals, in Wales and online.",
        "Cyfarfodydd a hyfforddiant am gydweithio’n gydradd, yng Nghymru ac ar-lein.",
    ),
    lead=T(
        "Each event says in which language it is held and what makes it possible for everybody to come. "
        "Times are UK times.",
        "Mae pob digwyddiad yn dweud ym mha iaith y caiff ei gynnal a beth sy’n ei gwneud yn bosibl i "
        "bawb ddod. Amser y Deyrnas Unedig yw pob amser.",
    ),
)

PAST_EVENTS_PAGE = Index(
    key="past-events",
    slug=T("past", "a-fu"),
    title=T("Past events", "Digwyddiadau a fu"),
    summary=T(
        "Events that are over, kept as a record.",
        "Digwyddiadau sydd wedi bod, wedi’u cadw’n gofnod.",
    ),
    lead=T(
        "These are over. We keep their pages, because people link to them.",
        "Mae’r rhain wedi bod. Cadwn eu tudalennau, gan fod pobl yn cysylltu â nhw.",
    ),
)

WEEK = Campaign(
    key="an-invented-co-production-week",
    slug=T("an-invented-co-production-week", "wythnos-gydgynhyrchu-ddychmygol"),
    title=T("An invented co-production week", "Wythnos gydgynhyrchu ddychmygol"),
    summary=T(
        "An invented week of events, to show how a campaign week looks on this site.",
        "Wythnos ddychmygol o ddigwyddiadau, i ddangos sut mae wythnos ymgyrchu’n edrych ar y safle hwn.",
    ),
    lead=T(
        "Five days to try working as equals, with something to join on most of them. The week is made up.",
        "Pum diwrnod i roi cynnig ar gydweithio’n gydradd, gyda rhywbeth i ymuno ag ef ar y rhan fwyaf "
        "ohonyn nhw. Wythnos ddychmygol yw hi.",
    ),
    organiser=T("Example Co-production Group", "Grŵp Cydgynhyrchu Enghraifft"),
    days=5,
    blocks=(
        Paragraphs(
            "week/text",
            T(
                "<p>Every event of the week stands below by itself: the page gathers whatever takes place "
                "on these days.</p>",
                "<p>Mae pob un o ddigwyddiadau’r wythnos i’w weld isod: mae’r dudalen yn casglu beth "
                "bynnag sy’n digwydd ar y dyddiau hyn.</p>",
            ),
        ),
    ),
)

ORGANISER = T("Example Co-production Group", "Grŵp Cydgynhyrchu Enghraifft")
FREE = T("Free", "Am ddim")

FIRST_STEPS = Event(
    key="first-steps-online",
    slug=T("first-steps-online", "camau-cyntaf-ar-lein"),
    title=T("First steps in working as equals", "Y camau cyntaf wrth gydweithio’n gydradd"),
    summary=T(
        "An invented online session for anybody who is new to co-production.",
        "Sesiwn ddychmygol ar-lein i unrhyw un sy’n newydd i gydgynhyrchu.",
    ),
    lead=T(
        "An hour and a half for people who have heard the word co-production and would like to know what "
        "it asks of them.",
        "Awr a hanner i bobl sydd wedi clywed y gair cydgynhyrchu ac a hoffai wybod beth mae’n ei ofyn "
        "ganddyn nhw.",
    ),
    day=0,
    begins=time(10, 30),
    ends=time(12),
    attendance="online",
    online=T(
        "A link is sent to everybody who books. You can join by telephone too.",
        "Anfonir dolen at bawb sy’n archebu lle. Gallwch ymuno dros y ffôn hefyd.",
    ),
    spoken="both",
    has_interpretation=True,
    access=T(
        "Captions in both languages. There is a break half way. Tell us what you need when you book.",
        "Capsiynau yn y ddwy iaith. Bydd egwyl hanner ffordd drwodd. Dywedwch wrthym beth sydd ei angen "
        "arnoch wrth archebu.",
    ),
    cost=FREE,
    booking=T(
        "Book by the Thursday before. This is a demonstration: nobody can really book.",
        "Archebwch erbyn y dydd Iau cynt. Safle arddangos yw hwn: ni all neb archebu go iawn.",
    ),
    organiser=ORGANISER,
)

CARING_CIRCLE = Event(
    key="a-caring-circle-in-caernarfon",
    slug=T("a-caring-circle-in-caernarfon", "cylch-gofal-yng-nghaernarfon"),
    title=T("A circle of care in Caernarfon", "Cylch gofal yng Nghaernarfon"),
    summary=T(
        "An invented evening for neighbours who would like to share the care of an area.",
        "Noson ddychmygol i gymdogion a hoffai rannu gofal mewn ardal.",
    ),
    lead=T(
        "Tea, a round table and one question: what could we do together that none of us can do alone?",
        "Te, bwrdd crwn ac un cwestiwn: beth allen ni ei wneud gyda’n gilydd na all neb ohonom ei wneud ar "
        "ei ben ei hun?",
    ),
    day=2,
    begins=time(18, 30),
    ends=time(20, 30),
    attendance="venue",
    place="W06000002",
    venue=T(
        "Example Hall\n1 Example Street\nCaernarfon",
        "Neuadd Enghraifft\n1 Stryd Enghraifft\nCaernarfon",
    ),
    spoken="cy",
    has_interpretation=True,
    access=T(
        "No steps. Accessible toilet, hearing loop and a quiet room. Ring us about anything else: 01632 "
        "960123.",
        "Dim grisiau. Toiled hygyrch, dolen glyw ac ystafell dawel. Ffoniwch ni ynglŷn ag unrhyw beth "
        "arall: 01632 960123.",
    ),
    cost=FREE,
    booking=T("Nobody need book. Come as you are.", "Nid oes angen archebu. Dewch fel yr ydych."),
    organiser=ORGANISER,
)

BIDDING_TOGETHER = Event(
    key="bidding-together-in-swansea",
    slug=T("bidding-together-in-swansea", "gwneud-cais-gydan-gilydd-yn-abertawe"),
    title=T("Bidding together: a day in Swansea", "Gwneud cais gyda’n gilydd: diwrnod yn Abertawe"),
    summary=T(
        "An invented day of training for groups and charities that want to bid for a contract together.",
        "Diwrnod dychmygol o hyfforddiant i grwpiau ac elusennau sydd am wneud cais am gontract gyda’i "
        "gilydd.",
    ),
    lead=T(
        "Who leads, who answers for what, and how the people who use the service keep their say.",
        "Pwy sy’n arwain, pwy sy’n atebol am beth, a sut mae’r bobl sy’n defnyddio’r gwasanaeth yn cadw "
        "eu llais.",
    ),
    day=3,
    begins=time(10),
    ends=time(15, 30),
    attendance="mixed",
    place="W06000011",
    venue=T(
        "Example Centre\n2 Example Road\nSwansea",
        "Canolfan Enghraifft\n2 Ffordd Enghraifft\nAbertawe",
    ),
    online=T(
        "The morning can be followed online; those who book are sent a link.",
        "Gellir dilyn y bore ar-lein; anfonir dolen at y rhai sy’n archebu.",
    ),
    spoken="en",
    has_sign_language=True,
    access=T(
        "A lift to every floor, accessible toilet, hearing loop. Lunch for every diet: tell us when you "
        "book.",
        "Lifft i bob llawr, toiled hygyrch, dolen glyw. Cinio at bob angen: dywedwch wrthym wrth archebu.",
    ),
    cost=T("£10; free for people who use services", "£10; am ddim i bobl sy’n defnyddio gwasanaethau"),
    booking=T(
        "Book a week before. This is a demonstration: nobody can really book.",
        "Archebwch wythnos ymlaen llaw. Safle arddangos yw hwn: ni all neb archebu go iawn.",
    ),
    organiser=ORGANISER,
)

OPEN_KITCHEN = Event(
    key="open-kitchen-in-wrexham",
    slug=T("open-kitchen-in-wrexham", "cegin-agored-yn-wrecsam"),
    title=T("An open kitchen in Wrexham", "Cegin agored yn Wrecsam"),
    summary=T(
        "An invented lunch at which tenants and staff planned a service together.",
        "Cinio dychmygol lle bu tenantiaid a staff yn cynllunio gwasanaeth gyda’i gilydd.",
    ),
    lead=T(
        "Tenants cooked, staff washed up, and both planned next year’s service over the meal.",
        "Tenantiaid oedd yn coginio a staff oedd yn golchi’r llestri, a’r ddau’n cynllunio gwasanaeth y "
        "flwyddyn nesaf dros y bwyd.",
    ),
    day=-49,
    begins=time(12),
    ends=time(14),
    attendance="venue",
    place="W06000006",
    venue=T(
        "Example Kitchen\n3 Example Square\nWrexham",
        "Cegin Enghraifft\n3 Sgwâr Enghraifft\nWrecsam",
    ),
    spoken="both",
    has_interpretation=False,
    access=T("No steps. Accessible toilet.", "Dim grisiau. Toiled hygyrch."),
    cost=FREE,
    booking=T("Nobody had to book.", "Nid oedd angen archebu."),
    organiser=ORGANISER,
)

INVENTED_EVENTS = (FIRST_STEPS, CARING_CIRCLE, BIDDING_TOGETHER, OPEN_KITCHEN)
