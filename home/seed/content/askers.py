"""What the advisers of the demonstration have on their desks: questions and what became of them, tags, partners, and
mail that nobody could place. All of it is invented; what askers say stands in the language they said it in.
"""

from .demo import CARDIFF, CEREDIGION, GWYNEDD, TORFAEN, DemoEnquiry, DemoMail, DemoPartner, DemoSaid
from .format import T

TAGS = (
    T("First meeting", "Cyfarfod cyntaf"),
    T("For the Forum", "I’r Fforwm"),
    T("Rules and registering", "Rheolau a chofrestru"),
)

PARTNERS = (
    DemoPartner("forum", T("The Forum (example)", "Y Fforwm (enghraifft)"), "forum-partner@example.org"),
    DemoPartner("council", T("Example Council", "Cyngor Enghraifft"), "council-partner@example.org"),
    DemoPartner(
        "partner",
        T("Example Community Housing", "Tai Cymunedol Enghraifft"),
        "housing-partner@example.org",
    ),
)

ENQUIRIES = (
    DemoEnquiry(
        name="Siwan Enghraifft",
        email="",
        gss=CEREDIGION,
        language="cy",
        asker="citizen",
        topic="voice",
        message="Hoffwn gael llais yng ngofal fy chwaer. Gyda phwy y dylwn siarad, a beth yw fy hawliau?",
        days_ago=2,
        contact_by="phone",
        phone="01632 960142",
        channel="phone",
        safe_contact=("say_nothing", "mornings"),
        tags=("First meeting",),
        note="Ffoniodd Siwan yn ystod ei hawr ginio. Dim ond yn y bore y mae’n ddiogel ei ffonio.",
        task="Ffonio Siwan yn y bore",
    ),
    DemoEnquiry(
        name="Meirion Enghraifft",
        email="meirion@example.org",
        gss=GWYNEDD,
        language="cy",
        asker="group",
        topic="partnership",
        message="Mae tri grŵp ohonom yn y dyffryn am rannu un gweithiwr. Sut mae trefnu hynny’n deg?",
        days_ago=4,
        contact_by="text_relay",
        phone="01632 960155",
        needs=("bsl",),
        tags=("First meeting", "Rules and registering"),
        said=(
            DemoSaid(
                "phone",
                "Diolch am ofyn. Cyn i ni gwrdd: pwy fyddai’n cyflogi’r gweithiwr, ac am faint o oriau?",
                then="waiting",
            ),
        ),
    ),
    DemoEnquiry(
        name="Margaret Example",
        email="",
        gss=TORFAEN,
        language="en",
        asker="citizen",
        topic="start",
        message="Six of us at the day club would like to run it ourselves. We have no computer. Please write to me.",
        days_ago=3,
        contact_by="post",
        address="4 Example Terrace\nExample Village\nTorfaen",
        channel="post",
        needs=("large_print",),
        tags=("Rules and registering",),
        said=(
            DemoSaid(
                "post",
                "Thank you for your letter.\n\nA day club can be owned by the people who use it. The first step is a "
                "meeting of everybody who would want a say. I can come to it, and bring three sets of rules that clubs "
                "like yours have written for themselves.\n\nWould a Tuesday or a Thursday suit you?",
            ),
        ),
    ),
    DemoEnquiry(
        name="Ivy Example",
        email="",
        gss=CARDIFF,
        language="en",
        asker="citizen",
        topic="membership",
        message="My neighbour Ivy asks whether the people who live in her scheme can become members of it.",
        days_ago=1,
        contact_by="someone_else",
        phone="029 2018 0177",
        channel="in_person",
        speaker_name="Joan Example",
        needs=("easy_read",),
    ),
    DemoEnquiry(
        name="Owain Enghraifft",
        email="owain@example.org",
        gss=CARDIFF,
        language="cy",
        asker="public_body",
        topic="commitments",
        message="Llofnododd ein cyngor ym mis Hydref. Pa fath o dystiolaeth y byddech yn disgwyl ei gweld gennym?",
        days_ago=6,
        tags=("For the Forum",),
        said=(
            DemoSaid(
                "phone",
                "Siaradom am y dystiolaeth: pwy oedd wrth y bwrdd, beth newidiodd, a phwy sy’n dweud hynny.",
            ),
        ),
    ),
)

MAILS = (
    DemoMail(
        sender="Gwenllian Enghraifft <gwenllian@example.net>",
        subject="Beca",
        words="Fi yw chwaer Beca. Mae hi wedi gofyn i mi ateb: mae deg ohonom erbyn hyn, nid wyth.",
        hours_ago=5,
        answers="Beca Enghraifft",
    ),
    DemoMail(
        sender="Arthur Example <arthur@example.net>",
        subject="Help with a bid",
        words="We are two small charities and would like to bid together. Can somebody ring us?",
        hours_ago=26,
    ),
    DemoMail(sender="unknown@example.net", subject="Our garden in May", words="", hours_ago=30),
    DemoMail(
        sender="Holiday <away@example.net>",
        subject="Out of the office",
        words="I am away until Monday.",
        hours_ago=20,
        by_machine=True,
    ),
)
