"""Invented people and bodies for the demonstration, plainly made up.

Names end in Example or Enghraifft, addresses are at example.org, telephone numbers come from the ranges that Ofcom
keeps for drama. No real body is given a promise. Citizens' own words stand in one language, the one they wrote in.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .format import T

Language = Literal["cy", "en"]

DEMONSTRATION_NOTICE = T(
    "This is a demonstration. The people, the bodies that have signed and the numbers are made up. "
    "It is not run or endorsed by the organisations it mentions.",
    "Safle arddangos yw hwn. Mae’r bobl, y cyrff sydd wedi llofnodi a’r rhifau yn ddychmygol. "
    "Nid yw’n cael ei redeg na’i gymeradwyo gan y sefydliadau a enwir ynddo.",
)
EXAMPLE_LABEL = T("Example", "Enghraifft")
EXAMPLE_NOTE = T(
    "This is an invented example, made for the demonstration.",
    "Enghraifft ddychmygol yw hon, a luniwyd ar gyfer y safle arddangos.",
)


@dataclass(frozen=True, slots=True)
class OrganisationText:
    """Who runs the site; fills the `Organisation` row."""

    name: T
    address: T
    email: str
    phone: str
    controller: T
    complaints: T


@dataclass(frozen=True, slots=True)
class DemoReport:
    """What an invented body said became of one commitment."""

    code: str
    progress: str
    words: T
    whom: T | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class DemoCheckIn:
    """One time that an invented body was asked what became of its pledge; without reports it never answered."""

    due_days_ago: int
    reports: tuple[DemoReport, ...] = ()


@dataclass(frozen=True, slots=True)
class DemoView:
    """What an invented person who lives there says to one commitment. `waits`: no moderator has read it yet."""

    code: str
    feels: Literal["yes", "partly", "not_yet", "no"]
    words: str
    language: Language
    name: str
    gss: str
    days_ago: int
    show_name: bool = False
    answer: T | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class DemoBody:
    """An invented public body. `tailored` says, by commitment, how it keeps it; where empty, it has not signed."""

    slug: T
    name: T
    kind: str
    domain: str
    domain_is_confirmed: bool
    officer_name: str
    officer_role: T
    officer_email: str
    signatory_name: str
    signatory_role: T
    signatory_email: str
    statement: T
    tailored: tuple[tuple[str, T], ...]
    signed_days_ago: int
    check_ins: tuple["DemoCheckIn", ...] = ()
    views: tuple[DemoView, ...] = ()
    actions: tuple[tuple[str, str, int], ...] = ()
    """Of some commitments: their code, who looks after it, and in how many days it is to be done."""
    introduced_to: tuple[str, ...] = ()
    """Addresses of invented people who, as the body did, said yes to an introduction that an adviser is to make."""


@dataclass(frozen=True, slots=True)
class DemoAdviser:
    """An invented adviser; `username` is the demo sign-in where there is one."""

    username: str
    name: str
    region: Literal["north", "south"]
    languages: tuple[Language, ...]
    phone: str
    email: str
    about: T
    is_lead: bool = False


@dataclass(frozen=True, slots=True)
class DemoCitizen:
    """An invented signer; `gss` is a real council area, the person is not real."""

    name: str
    email: str
    gss: str
    language: Language
    commitments: tuple[str, ...]
    statement: str
    days_ago: int
    show_name: bool = True
    updates: bool = False
    group_name: str = ""
    group_size: int | None = None


@dataclass(frozen=True, slots=True)
class DemoSaid:
    """What was answered, the day after the question; `then` is how the case stood afterwards."""

    channel: Literal["phone", "post", "in_person"]
    words: str
    then: Literal["answered", "waiting"] = "answered"


@dataclass(frozen=True, slots=True)
class DemoEnquiry:
    """An invented question, in the words and the language of the asker, and what became of it. `tags` in English."""

    name: str
    email: str
    gss: str
    language: Language
    asker: str
    topic: str
    message: str
    days_ago: int
    contact_by: str = "email"
    phone: str = ""
    address: str = ""
    channel: str = "form"
    needs: tuple[str, ...] = ()
    safe_contact: tuple[str, ...] = ()
    speaker_name: str = ""
    tags: tuple[str, ...] = ()
    said: tuple[DemoSaid, ...] = ()
    note: str = ""
    task: str = ""


@dataclass(frozen=True, slots=True)
class DemoPartner:
    """An invented partner to whom a question may be handed on."""

    kind: Literal["forum", "council", "partner"]
    name: T
    email: str


@dataclass(frozen=True, slots=True)
class DemoMail:
    """An invented mail that came to the advisers' mailbox; `answers` names whose question it answers, if any."""

    sender: str
    subject: str
    words: str
    hours_ago: int
    answers: str = ""
    by_machine: bool = False


ORGANISATION = OrganisationText(
    name=T("Canol (demonstration)", "Canol (arddangosiad)"),
    address=T(
        "1 Example Square\nExample Town\nWales",
        "1 Sgwâr yr Enghraifft\nTre’r Enghraifft\nCymru",
    ),
    email="canol@example.org",
    phone="029 2018 0100",
    controller=T(
        "Canol (demonstration) decides how personal details are used on this site. It is an invented "
        "organisation. "
        "Questions about your details: data@example.org.",
        "Canol (arddangosiad) sy’n penderfynu sut y caiff manylion personol eu defnyddio ar y safle hwn. "
        "Sefydliad dychmygol ydyw. "
        "Cwestiynau am eich manylion: data@example.org.",
    ),
    complaints=T(
        "Tell us first, at complaints@example.org or on 029 2018 0101. You may write in Welsh or in English. "
        "We answer within ten working days. This is an invented address: nobody reads it.",
        "Dywedwch wrthym ni’n gyntaf, drwy cwynion@example.org neu 029 2018 0101. Cewch ysgrifennu yn "
        "Gymraeg neu yn Saesneg. "
        "Byddwn yn ateb o fewn deg diwrnod gwaith. Cyfeiriad dychmygol yw hwn: nid oes neb yn ei ddarllen.",
    ),
)

BODIES = (
    DemoBody(
        slug=T("example-council", "cyngor-enghraifft"),
        name=T("Example Council", "Cyngor Enghraifft"),
        kind="principal-council",
        domain="cyngor-enghraifft.example.org",
        domain_is_confirmed=True,
        officer_name="Olwen Enghraifft",
        officer_role=T("Partnerships officer", "Swyddog partneriaethau"),
        officer_email="olwen@cyngor-enghraifft.example.org",
        signatory_name="Gareth Example",
        signatory_role=T("Chief executive", "Prif weithredwr"),
        signatory_email="gareth@cyngor-enghraifft.example.org",
        statement=T(
            "We are an invented council. If we were real, we would start with one street, one school and "
            "one care home, "
            "and we would tell you honestly how it went.",
            "Cyngor dychmygol ydyn ni. Pe baen ni’n rhai go iawn, bydden ni’n dechrau gydag un stryd, un "
            "ysgol ac un cartref gofal, "
            "ac yn dweud wrthych chi’n onest sut aeth hi.",
        ),
        tailored=(
            (
                "services-1",
                T(
                    "Every care plan meeting has as many chairs for people and families as for staff.",
                    "Ym mhob cyfarfod cynllun gofal, mae cynifer o gadeiriau i bobl a theuluoedd ag sydd "
                    "i staff.",
                ),
            ),
            (
                "services-2",
                T(
                    "A small fund for neighbours who see a problem coming. One page to fill in, and an "
                    "answer in two weeks.",
                    "Cronfa fach i gymdogion sy’n gweld problem yn dod. Un dudalen i’w llenwi, ac ateb o "
                    "fewn pythefnos.",
                ),
            ),
            (
                "services-4",
                T(
                    "No new plan for social care goes to the cabinet before a panel of residents has "
                    "questioned it.",
                    "Ni fydd unrhyw gynllun gofal cymdeithasol newydd yn mynd i’r cabinet cyn i banel o "
                    "drigolion ei holi.",
                ),
            ),
        ),
        signed_days_ago=400,
        actions=(
            ("services-1", "Olwen Enghraifft", 60),
            ("services-2", "Gareth Example", 120),
        ),
        introduced_to=("ffion@example.org",),
        check_ins=(
            DemoCheckIn(
                215,
                (
                    DemoReport(
                        "services-1",
                        "started",
                        T(
                            "We counted the chairs at our meetings. At most of them there were nine of us and one "
                            "family. Two teams now ask the family who else should come.",
                            "Fe wnaethon ni gyfrif y cadeiriau yn ein cyfarfodydd. Yn y rhan fwyaf roedd naw ohonon "
                            "ni ac un teulu. Mae dau dîm nawr yn gofyn i’r teulu pwy arall ddylai ddod.",
                        ),
                        T(
                            "Families with a care plan in two towns",
                            "Teuluoedd â chynllun gofal mewn dwy dref",
                        ),
                    ),
                    DemoReport(
                        "services-2",
                        "not_started",
                        T(
                            "The fund is agreed, and nobody has been told how to ask for it yet.",
                            "Cytunwyd ar y gronfa, ond does neb wedi cael gwybod eto sut i ofyn amdani.",
                        ),
                    ),
                    DemoReport(
                        "services-4",
                        "started",
                        T(
                            "Twelve residents were drawn by lot for the panel.",
                            "Tynnwyd enwau deuddeg o drigolion o het ar gyfer y panel.",
                        ),
                        T("Anybody who lives here", "Unrhyw un sy’n byw yma"),
                    ),
                ),
            ),
            DemoCheckIn(
                32,
                (
                    DemoReport(
                        "services-1",
                        "doing",
                        T(
                            "Half of the chairs are now for people and families. Meetings take ten minutes longer, "
                            "and plans are changed less often afterwards.",
                            "Mae hanner y cadeiriau nawr i bobl a theuluoedd. Mae cyfarfodydd yn para deng munud yn "
                            "hirach, a newidir llai ar y cynlluniau wedyn.",
                        ),
                        T("Every family with a new care plan", "Pob teulu â chynllun gofal newydd"),
                        "https://example.org/chairs",
                    ),
                    DemoReport(
                        "services-2",
                        "changed",
                        T(
                            "One page was still one page too many. Neighbours now ring us, and we write it down.",
                            "Roedd un dudalen yn dal yn un yn ormod. Nawr mae cymdogion yn ein ffonio, a ni sy’n "
                            "ei ysgrifennu.",
                        ),
                        T("Eleven streets so far", "Un ar ddeg o strydoedd hyd yma"),
                    ),
                    DemoReport(
                        "services-4",
                        "stopped",
                        T(
                            "Too few members of the panel could come in the daytime. We stopped, and are asking them "
                            "how they would do it.",
                            "Roedd rhy ychydig o aelodau’r panel yn gallu dod yn ystod y dydd. Fe stopion ni, ac "
                            "rydyn ni’n gofyn iddyn nhw sut bydden nhw’n ei wneud.",
                        ),
                    ),
                ),
            ),
        ),
        views=(
            DemoView(
                "services-1",
                "partly",
                "We were asked to our daughter’s meeting and had two chairs at the table. The day was chosen "
                "without us.",
                "en",
                "Delyth Example",
                "W06000002",
                20,
                show_name=True,
                answer=T(
                    "You are right about the day. From next month the family chooses it, and we fit in.",
                    "Rydych chi’n iawn am y diwrnod. O’r mis nesaf ymlaen y teulu fydd yn ei ddewis, a ni fydd yn "
                    "cyd-fynd.",
                ),
            ),
            DemoView(
                "services-2",
                "yes",
                "Ffoniais ar ddydd Llun i ddweud bod y llwybr yn beryglus. Erbyn dydd Iau roedd cymydog a gweithiwr y "
                "cyngor wrthi gyda’i gilydd.",
                "cy",
                "Emyr Enghraifft",
                "W06000003",
                12,
            ),
            DemoView(
                "services-4",
                "no",
                "I was on the panel. I could have come in the evening, but nobody asked before it stopped.",
                "en",
                "Sioned Example",
                "W06000002",
                3,
                waits=True,
            ),
        ),
    ),
    DemoBody(
        slug=T("example-health-board", "bwrdd-iechyd-enghraifft"),
        name=T("Example Health Board", "Bwrdd Iechyd Enghraifft"),
        kind="health-board",
        domain="bwrdd-iechyd.example.org",
        domain_is_confirmed=False,
        officer_name="Rhodri Enghraifft",
        officer_role=T("Head of patient experience", "Pennaeth profiad y claf"),
        officer_email="rhodri@bwrdd-iechyd.example.org",
        signatory_name="Amina Example",
        signatory_role=T("Chair", "Cadeirydd"),
        signatory_email="amina@bwrdd-iechyd.example.org",
        statement=T(
            "We are an invented health board. We would like to pay for fewer long journeys and for more "
            "friends with petrol money.",
            "Bwrdd iechyd dychmygol ydyn ni. Hoffen ni dalu am lai o deithiau hir, ac am fwy o ffrindiau "
            "ag arian petrol.",
        ),
        tailored=(
            (
                "services-2",
                T(
                    "When a journey to hospital is booked, we ask first: is there somebody you would like "
                    "to travel with?",
                    "Pan fydd taith i’r ysbyty yn cael ei threfnu, gofynnwn yn gyntaf: oes rhywun yr "
                    "hoffech chi deithio gyda nhw?",
                ),
            ),
            (
                "services-3",
                T(
                    "One clinic will be planned and led by the people who use it.",
                    "Bydd un clinig yn cael ei gynllunio a’i arwain gan y bobl sy’n ei ddefnyddio.",
                ),
            ),
        ),
        signed_days_ago=205,
        check_ins=(DemoCheckIn(22),),
    ),
    DemoBody(
        slug=T("example-housing-service", "gwasanaeth-tai-enghraifft"),
        name=T("Example Housing Service", "Gwasanaeth Tai Enghraifft"),
        kind="other-public",
        domain="tai.example.org",
        domain_is_confirmed=False,
        officer_name="Mair Enghraifft",
        officer_role=T("Tenant partnership manager", "Rheolwr partneriaeth y tenantiaid"),
        officer_email="mair@tai.example.org",
        signatory_name="Tomos Example",
        signatory_role=T("Director", "Cyfarwyddwr"),
        signatory_email="tomos@tai.example.org",
        statement=T(
            "We are an invented housing service. Our tenants know their homes better than we do. We mean "
            "to act as if that were so.",
            "Gwasanaeth tai dychmygol ydyn ni. Mae ein tenantiaid yn adnabod eu cartrefi yn well na ni. "
            "Rydyn ni’n bwriadu gweithredu yn unol â hynny.",
        ),
        tailored=(
            (
                "services-1",
                T(
                    "The tenants’ committee sets half of the agenda, and we meet in their lounge.",
                    "Pwyllgor y tenantiaid sy’n gosod hanner yr agenda, ac yn eu lolfa nhw rydyn ni’n cwrdd.",
                ),
            ),
            (
                "services-3",
                T(
                    "Tenants choose the care agency together with us.",
                    "Mae’r tenantiaid yn dewis yr asiantaeth gofal ar y cyd â ni.",
                ),
            ),
        ),
        signed_days_ago=6,
    ),
    DemoBody(
        slug=T("example-fire-service", "gwasanaeth-tan-enghraifft"),
        name=T("Example Fire Service", "Gwasanaeth Tân Enghraifft"),
        kind="fire-authority",
        domain="tan.example.org",
        domain_is_confirmed=False,
        officer_name="Catrin Enghraifft",
        officer_role=T("Community safety officer", "Swyddog diogelwch cymunedol"),
        officer_email="catrin@tan.example.org",
        signatory_name="Idris Example",
        signatory_role=T("Chief fire officer", "Prif swyddog tân"),
        signatory_email="idris@tan.example.org",
        statement=T(
            "We are an invented fire service, and we have not signed yet.",
            "Gwasanaeth tân dychmygol ydyn ni, ac nid ydyn ni wedi llofnodi eto.",
        ),
        tailored=(),
        signed_days_ago=0,
    ),
)

ADVISERS = (
    DemoAdviser(
        username="adviser-north",
        name="Nia Enghraifft",
        region="north",
        languages=("cy", "en"),
        phone="01632 960100",
        email="adviser-north@example.org",
        about=T(
            "Nia is an invented adviser for north Wales. She speaks Welsh and English, and helps small "
            "groups with their first rules.",
            "Cynghorydd datblygu dychmygol ar gyfer gogledd Cymru yw Nia. Mae’n siarad Cymraeg a Saesneg, "
            "ac yn helpu grwpiau bach gyda’u rheolau cyntaf.",
        ),
    ),
    DemoAdviser(
        username="adviser-south",
        name="Sam Example",
        region="south",
        languages=("en",),
        phone="029 2018 0110",
        email="adviser-south@example.org",
        about=T(
            "Sam is an invented adviser for south Wales. Sam speaks English, and knows about joint bids "
            "and contracts.",
            "Cynghorydd datblygu dychmygol ar gyfer de Cymru yw Sam. Saesneg yw iaith Sam, sy’n gwybod am "
            "geisiadau ar y cyd a chontractau.",
        ),
    ),
    DemoAdviser(
        username="adviser-south-2",
        name="Siân Enghraifft",
        region="south",
        languages=("cy", "en"),
        phone="029 2018 0111",
        email="adviser-south-2@example.org",
        about=T(
            "Siân is an invented adviser for south Wales. She speaks Welsh and English, and works with "
            "families and carers.",
            "Cynghorydd datblygu dychmygol ar gyfer de Cymru yw Siân. Mae’n siarad Cymraeg a Saesneg, ac "
            "yn gweithio gyda theuluoedd a gofalwyr.",
        ),
    ),
    DemoAdviser(
        username="lead",
        name="Lena Example",
        region="south",
        languages=("en",),
        phone="029 2018 0112",
        email="lead@example.org",
        about=T(
            "Lena is the invented leader of the team. She sees that every question has an answer in time.",
            "Lena yw arweinydd dychmygol y tîm. Mae’n gofalu bod pob cwestiwn yn cael ateb mewn pryd.",
        ),
        is_lead=True,
    ),
)

GWYNEDD, YNYS_MON, CEREDIGION, CARDIFF, TORFAEN = (
    "W06000002",
    "W06000001",
    "W06000008",
    "W06000015",
    "W06000020",
)

# How many more invented people, without a name, signed in each council area: so that the map has something to show.
CROWD = {
    YNYS_MON: 7, GWYNEDD: 9, "W06000003": 12, "W06000004": 5, "W06000005": 21, "W06000006": 17, "W06000023": 11,
    CEREDIGION: 14, "W06000009": 8, "W06000010": 26, "W06000011": 31, "W06000012": 6, "W06000013": 3,
    "W06000014": 13, CARDIFF: 48, "W06000016": 24, "W06000024": 4, "W06000018": 10, "W06000019": 2, TORFAEN: 8,
    "W06000021": 9, "W06000022": 19,
}  # fmt: skip

KIOSK = T("Invented fair: a screen to sign on", "Ffair ddychmygol: sgrin i lofnodi arni")
"""An event whose screen staff open under “Cards and calls”."""

CITIZENS = (
    DemoCitizen(
        "Gwen Enghraifft",
        "gwen@example.org",
        GWYNEDD,
        "cy",
        ("people-1", "people-5"),
        "Rwy’n coginio i ddeg bob nos Fercher. Mae lle wrth y bwrdd o hyd.",
        38,
        updates=True,
    ),
    DemoCitizen(
        "Dafydd Enghraifft",
        "dafydd@example.org",
        GWYNEDD,
        "cy",
        ("people-2",),
        "Bûm yn drydanwr am ddeugain mlynedd. Rwy’n gallu dysgu rhywun arall.",
        33,
    ),
    DemoCitizen(
        "Ffion Enghraifft",
        "ffion@example.org",
        GWYNEDD,
        "cy",
        ("people-1", "people-2", "people-3"),
        "Mae fy mrawd yn byw mewn tŷ â chymorth. Fo ydy’r bòs yno, a dyna sut y dylai fod.",
        27,
    ),
    DemoCitizen(
        "Huw Enghraifft",
        "huw@example.org",
        GWYNEDD,
        "cy",
        ("people-6",),
        "Methu wnaethon ni’r tro cyntaf. Dysgon ni fwy o hynny nag o unrhyw gwrs.",
        19,
        show_name=False,
    ),
    DemoCitizen(
        "Rose Example",
        "rose@example.org",
        GWYNEDD,
        "en",
        ("people-1", "people-3"),
        "I have started saying good morning to everybody at the bus stop. It is working.",
        12,
    ),
    DemoCitizen(
        "Mabli Enghraifft",
        "mabli@example.org",
        GWYNEDD,
        "cy",
        ("people-4", "people-5"),
        "Ymunais â phwyllgor y neuadd. Roedd yn llai brawychus na’r disgwyl.",
        4,
        updates=True,
        group_name="Grŵp Neuadd Enghraifft",
        group_size=14,
    ),
    DemoCitizen(
        "Priya Example",
        "priya@example.org",
        CARDIFF,
        "en",
        ("people-2", "people-4"),
        "I have used services all my life. Now I sit on the panel that chooses the staff.",
        35,
        updates=True,
    ),
    DemoCitizen(
        "Kwame Example",
        "kwame@example.org",
        CARDIFF,
        "en",
        ("people-1",),
        "Our street swaps tools, lifts and tomatoes.",
        24,
    ),
    DemoCitizen(
        "Elin Enghraifft",
        "elin@example.org",
        CARDIFF,
        "cy",
        ("people-3", "people-6"),
        "Dw i’n gofalu am Mam. Dw i eisiau helpu i gynllunio’r gofal, nid dim ond ei dderbyn.",
        16,
    ),
    DemoCitizen(
        "Joan Example",
        "joan@example.org",
        CARDIFF,
        "en",
        ("people-5",),
        "",
        9,
        show_name=False,
    ),
    DemoCitizen(
        "Yusuf Example",
        "yusuf@example.org",
        CARDIFF,
        "en",
        ("people-1", "people-2", "people-3", "people-4", "people-5", "people-6"),
        "All six. My neighbours are holding me to it.",
        3,
    ),
    DemoCitizen(
        "Carys Enghraifft",
        "carys@example.org",
        CEREDIGION,
        "cy",
        ("people-1", "people-2"),
        "Clwb garddio i bawb, a phaned wedyn.",
        8,
        group_name="Clwb Garddio Enghraifft",
        group_size=9,
    ),
)

ENQUIRIES = (
    DemoEnquiry(
        "Beca Enghraifft",
        "beca@example.org",
        GWYNEDD,
        "cy",
        "group",
        "start",
        "Mae wyth ohonom eisiau dechrau menter gydweithredol i roi cymorth i bobl hŷn yn y pentref. Ble "
        "mae dechrau?",
        1,
    ),
    DemoEnquiry(
        "Tom Example",
        "tom@example.org",
        TORFAEN,
        "en",
        "citizen",
        "voice",
        "My daughter has support at home. She would like a say in who comes. How do we raise it?",
        3,
    ),
    DemoEnquiry(
        "Eurwen Enghraifft",
        "eurwen@example.org",
        YNYS_MON,
        "cy",
        "provider",
        "membership",
        "Hoffem gynnig aelodaeth i’r bobl a gefnogwn. Oes enghreifftiau o reolau y gallen ni eu gweld?",
        2,
    ),
)


@dataclass(frozen=True, slots=True)
class DemoUptake:
    """An invented body that took a recommendation up; `recommendation` is the key of its page."""

    recommendation: str
    body: str
    taken_up_on: date
    evidence: T


UPTAKES = (
    DemoUptake(
        recommendation="owning-our-care/better-advice",
        body="example-council",
        taken_up_on=date(2026, 10, 5),
        evidence=T(
            "An invented example: the council pays for a desk in the library where anybody can ask how to "
            "start a co-operative, and it lists who has asked and what came of it.",
            "Enghraifft ddychmygol: mae’r cyngor yn talu am ddesg yn y llyfrgell lle gall unrhyw un ofyn "
            "sut i ddechrau menter gydweithredol, ac mae’n rhestru pwy ofynnodd a beth ddaeth o hynny.",
        ),
    ),
)
