"""The page of the Social Co-operation Forum, and the invented members and bulletin of a demonstration."""

from dataclasses import dataclass

from home.seed.content.format import Block, Heading, Notice, Paragraphs, T
from home.seed.content.pages import WRITTEN

KEY = "forum"
SLUG = T("forum", "fforwm")
TITLE = T(
    "The Social Co-operation Forum: a seat for you",
    "Y Fforwm Cydweithredu Cymdeithasol: sedd i chi",
)
SUMMARY = T(
    "A network for people and organisations who want care and support to be run by those who use it.",
    "Rhwydwaith i bobl a sefydliadau sydd am i ofal a chymorth gael eu rhedeg gan y rhai sy’n eu defnyddio.",
)
LEAD = T(
    "Citizens, people who give support, researchers and friends of co-operatives learn from one another here. "
    "There is a seat for you as well.",
    "Yma mae dinasyddion, pobl sy’n rhoi cymorth, ymchwilwyr a chyfeillion mentrau cydweithredol yn dysgu gan "
    "ei gilydd. Mae sedd i chithau hefyd.",
)
BLOCKS: tuple[Block, ...] = (
    Heading("forum/who/title", T("Who may join", "Pwy sy’n cael ymuno")),
    Paragraphs(
        "forum/who",
        T(
            "<p>Anybody who wants it, and any organisation:</p>"
            "<ul><li><b>citizens</b>: people who use support, and those who care for somebody</li>"
            "<li><b>providers</b>: co-operatives, charities, companies and public services</li>"
            "<li><b>researchers</b></li>"
            "<li><b>enthusiasts</b>: people who simply believe in co-operatives</li></ul>"
            "<p>Membership costs nothing.</p>",
            "<p>Unrhyw un sy’n dymuno, ac unrhyw sefydliad:</p>"
            "<ul><li><b>dinasyddion</b>: pobl sy’n defnyddio cymorth, a’r rhai sy’n gofalu am rywun</li>"
            "<li><b>darparwyr</b>: mentrau cydweithredol, elusennau, cwmnïau a gwasanaethau cyhoeddus</li>"
            "<li><b>ymchwilwyr</b></li>"
            "<li><b>selogion</b>: pobl sy’n credu mewn mentrau cydweithredol</li></ul>"
            "<p>Nid oes tâl am fod yn aelod.</p>",
        ),
    ),
    Heading("forum/what/title", T("What members get", "Beth mae aelodau’n ei gael")),
    Paragraphs(
        "forum/what",
        T(
            "<ul><li>bulletins a few times a year, in the language you choose</li>"
            "<li>a place in the directory of members, if you want one</li>"
            "<li>an introduction to other members, through an adviser</li></ul>",
            "<ul><li>bwletinau ychydig weithiau’r flwyddyn, yn yr iaith a ddewiswch</li>"
            "<li>lle yng nghyfeiriadur yr aelodau, os ydych yn dymuno</li>"
            "<li>cyflwyniad i aelodau eraill, drwy gynghorydd datblygu</li></ul>",
        ),
    ),
    Heading("forum/what-counts/title", T("What it is about", "Beth yw ei bwnc")),
    Paragraphs(
        "forum/what-counts",
        T(
            "<p>The Forum promotes co-operative ways of social care and well-being. It takes a wide view: any "
            "self-help organisation that its members control and that has a social purpose has its place here. "
            "Care and support, work that includes everybody, and activities that further well-being all belong.</p>"
            "<p>It looks beyond Wales too, above all to Italy and Canada, where such co-operatives have grown up.</p>",
            "<p>Mae’r Fforwm yn hybu ffyrdd cydweithredol o ofal cymdeithasol a llesiant. Mae’n edrych yn eang: mae "
            "lle yma i unrhyw sefydliad hunangymorth y mae ei aelodau’n ei reoli ac sydd â diben cymdeithasol. Mae "
            "gofal a chymorth, gwaith sy’n cynnwys pawb, a gweithgareddau sy’n hybu llesiant i gyd yn perthyn.</p>"
            "<p>Mae’n edrych y tu hwnt i Gymru hefyd, yn anad dim i’r Eidal a Chanada, lle mae mentrau "
            "cydweithredol o’r fath wedi tyfu.</p>",
        ),
    ),
    Heading("forum/history/title", T("Where it comes from", "O ble y daeth")),
    Paragraphs(
        "forum/history",
        T(
            "<p>A forum of this name was formed in Wales in the years round 2014. Its chair at the time was the chief "
            "executive of Cartrefi Cymru. The story is told from what it published then, in our own words.</p>",
            "<p>Ffurfiwyd fforwm o’r enw hwn yng Nghymru yn y blynyddoedd o gwmpas 2014. Prif weithredwr Cartrefi "
            "Cymru oedd y cadeirydd bryd hynny. Adroddwn yr hanes o’r hyn a gyhoeddodd bryd hynny, yn ein geiriau ein "
            "hunain.</p>",
        ),
    ),
    Notice(
        "forum/demo",
        T(
            "This is a demonstration. The members shown here are invented, and the forum of that time neither runs nor "
            "endorses this site.",
            "Safle arddangos yw hwn. Pobl ddychmygol yw’r aelodau a ddangosir yma, ac nid yw fforwm y cyfnod hwnnw yn "
            "rhedeg nac yn cymeradwyo’r safle hwn.",
        ),
        WRITTEN,
    ),
)


@dataclass(frozen=True, slots=True)
class DemoMember:
    """Somebody who does not exist."""

    name: str
    email: str
    background: str
    language: str
    interests: tuple[str, ...]
    joined_days_ago: int
    gss: str | None = None
    organisation: str = ""
    about: str = ""
    about_language: str = ""
    bulletins: bool = True
    is_listed: bool = True
    waits: bool = False


MEMBERS = (
    DemoMember(
        "Non Enghraifft", "non@example.org", "citizen", "cy", ("care", "membership"), 41, "W06000002",
        about="Rwy’n gofalu am fy nhad. Hoffwn glywed gan bobl sydd wedi cychwyn rhywbeth gyda’i gilydd.",
        about_language="cy",
    ),
    DemoMember(
        "Idwal Enghraifft", "idwal@gofal.example.org", "provider", "cy", ("starting", "care"), 30, "W06000008",
        organisation="Cwmni Gofal Enghraifft",
        about="Cwmni bach yng nghefn gwlad, ar y ffordd i fod yn fenter gydweithredol.",
        about_language="cy",
    ),
    DemoMember(
        "Priya Example", "priya@example.org", "researcher", "en", ("research", "abroad"), 22, "W06000015",
        about="I study what members’ voices change, and I am happy to share what I find.",
        about_language="en",
    ),
    DemoMember(
        "Tom Example", "tom@example.org", "enthusiast", "both", ("wellbeing", "work"), 12, "W06000022",
        is_listed=False,
    ),
    DemoMember(
        "Carys Enghraifft", "carys@example.org", "citizen", "cy", ("wellbeing",), 3, "W06000024",
        about="Rydym yn canu bob nos Iau, ac mae lle i ragor.",
        about_language="cy",
        waits=True,
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DemoBulletin:
    title: T
    text: T


BULLETIN = DemoBulletin(
    T("An example bulletin: who has joined", "Bwletin enghreifftiol: pwy sydd wedi ymuno"),
    T(
        "This is an invented bulletin, to show how one reads.\n\nSome members chose to be found in the directory. If "
        "somebody near you cares about the same things, ask an adviser to introduce you.",
        "Bwletin dychmygol yw hwn, i ddangos sut mae un yn darllen.\n\nDewisodd rhai aelodau gael eu gweld yn y "
        "cyfeiriadur. Os oes rhywun yn eich ardal yn poeni am yr un pethau, gofynnwch i gynghorydd datblygu eich "
        "cyflwyno.",
    ),
)
