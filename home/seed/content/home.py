"""The words of the home page."""

from .format import Home, T

HOME = Home(
    title=T("A seat at the table", "Sedd wrth y bwrdd"),
    summary=T(
        "How people and public services in Wales are learning to work together as equals.",
        "Sut mae pobl a gwasanaethau cyhoeddus yng Nghymru yn dysgu cydweithio’n gydradd.",
    ),
    picture_alt=T(
        "Ten people of different ages sit round one big table, talking over tea and papers. Among them "
        "are a child, "
        "an older woman, a wheelchair user and a council officer with a badge. One yellow chair is empty.",
        "Deg o bobl o bob oed yn eistedd o amgylch un bwrdd mawr, yn sgwrsio dros de a phapurau. Yn eu "
        "plith mae plentyn, "
        "menyw hŷn, defnyddiwr cadair olwyn a swyddog cyngor â bathodyn. Mae un gadair felen yn wag.",
    ),
    opening_title=T("There is a seat for you at this table.", "Mae sedd i chi wrth y bwrdd hwn."),
    lead=T(
        "In Wales, people and public services are learning to work together in a new way: as equals, "
        "with power and responsibility shared.",
        "Yng Nghymru, mae pobl a gwasanaethau cyhoeddus yn dysgu cydweithio mewn ffordd newydd: yn gydradd, "
        "gan rannu’r pŵer a’r cyfrifoldeb.",
    ),
    words=T(
        "Read what that means, say what you will do, or ask somebody who can help.",
        "Darllenwch beth mae hynny’n ei olygu, dywedwch beth wnewch chi, neu holwch rywun a all helpu.",
    ),
    sign_button=T("Choose your commitments", "Dewiswch eich ymrwymiadau"),
    easy_link=T("Read this in Easy Read", "Darllenwch y fersiwn Hawdd ei Ddeall"),
    glance_title=T("Two sides, one agreement", "Dwy ochr, un cytundeb"),
    glance_lead=T(
        "Four commitments for public services. Six for the rest of us. Neither side works without the other.",
        "Pedwar ymrwymiad i wasanaethau cyhoeddus. Chwech i’r gweddill ohonom. Nid yw’r naill ochr yn "
        "gweithio heb y llall.",
    ),
    glance_link=T("Read all ten, and what became of them", "Darllenwch y deg, a beth ddaeth ohonyn nhw"),
    services_title=T("Public services", "Gwasanaethau cyhoeddus"),
    people_title=T("People", "Pobl"),
    stories_title=T("Stories", "Straeon"),
    story_kicker=T("A true-to-life story, retold", "Stori sy’n driw i fywyd, yn ein geiriau ni"),
    stories_link=T("All the stories", "Yr holl straeon"),
    guide_title=T("How to work as equals: a guide", "Canllaw: sut i gydweithio’n gydradd"),
    guide_text=T(
        "Five short parts. Start at the beginning, or go straight to the one you need.",
        "Pum rhan fer. Dechreuwch yn y dechrau, neu ewch yn syth at yr un sydd ei hangen arnoch.",
    ),
    guide_link=T("Start the guide", "Dechrau’r canllaw"),
    easy_title=T("In short words and pictures", "Mewn geiriau byr a lluniau"),
    easy_text=T(
        "The main guide in Easy Read, to read alone or with somebody.",
        "Y prif ganllaw ar ffurf Hawdd ei Ddeall, i’w ddarllen ar eich pen eich hun neu gyda rhywun.",
    ),
    easy_button=T("Open the Easy Read guide", "Agor y canllaw Hawdd ei Ddeall"),
    easy_alt=T(
        "An older woman and a public worker sit at the same table.",
        "Menyw hŷn a gweithiwr cyhoeddus yn eistedd wrth yr un bwrdd.",
    ),
    adviser_title=T("Find your adviser", "Dod o hyd i’ch cynghorydd datblygu"),
    adviser_text=T(
        "Advisers in north and south Wales help people and communities to start and run their own care "
        "and support. "
        "Tell us where you are and we will show you who can help.",
        "Mae cynghorwyr datblygu yn y gogledd a’r de yn helpu pobl a chymunedau i ddechrau a rhedeg eu "
        "gofal a’u cymorth eu hunain. "
        "Dywedwch ble rydych chi, a dangoswn i chi pwy all helpu.",
    ),
    adviser_label=T("Your postcode", "Eich cod post"),
    adviser_hint=T(
        "For example, LL55 1SH. We use it to find your area and do not keep it.",
        "Er enghraifft, LL55 1SH. Rydym yn ei ddefnyddio i ganfod eich ardal, ac nid ydym yn ei gadw.",
    ),
    adviser_button=T("Find my adviser", "Dod o hyd i’m cynghorydd datblygu"),
    adviser_ask=T("Ask an adviser a question", "Gofyn cwestiwn i gynghorydd datblygu"),
    adviser_alt=T(
        "An adviser with a badge sits at a table beside a telephone.",
        "Cynghorydd datblygu â bathodyn yn eistedd wrth fwrdd yn ymyl ffôn.",
    ),
    places_title=T("Where you live", "Ble rydych chi’n byw"),
    places_text=T(
        "There is a page for each of the 22 council areas in Wales. See who has signed there and who can "
        "help.",
        "Mae tudalen ar gyfer pob un o’r 22 o ardaloedd cyngor yng Nghymru. Cewch weld pwy sydd wedi "
        "llofnodi yno a phwy all helpu.",
    ),
    places_link=T("Find your place", "Dod o hyd i’ch lle chi"),
    closing_title=T("The yellow chair is yours.", "Chi biau’r gadair felen."),
    closing_text=T(
        "Canol is Welsh for centre. This site is about the new relationship between people and public "
        "services in Wales: "
        "people at the centre, power and responsibility shared.",
        "Mae’r enw’n dweud y cyfan: pobl yn y canol. Mae’r safle hwn yn sôn am y berthynas newydd rhwng "
        "pobl a gwasanaethau "
        "cyhoeddus yng Nghymru, a’r pŵer a’r cyfrifoldeb yn cael eu rhannu.",
    ),
)
