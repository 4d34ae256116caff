"""Easy Read siblings of the three further stories."""

from .easy_read import (
    ALT_ASK,
    ALT_BEFORE,
    ALT_CHECK,
    ALT_EQUALS,
    ALT_LEAD,
    ALT_SHARE,
    ASK_SECTION,
)
from .format import EasyRead, EasySection, Row, T

EXAMPLE_ROW = Row(
    "er-ask",
    ALT_ASK,
    (
        T("This is an example.", "Enghraifft yw hon."),
        T("It shows what people can do.", "Mae’n dangos beth all pobl ei wneud."),
    ),
)

EASY_TENANTS = EasyRead(
    key="easy-the-tenants-committee",
    of="the-tenants-committee",
    slug=T("easy-read-the-tenants-committee", "hawdd-ei-ddeall-pwyllgor-y-tenantiaid"),
    title=T("The tenants who planned their care", "Y tenantiaid a gynlluniodd eu gofal"),
    lead=T(
        "How tenants can plan their own care, in short words and pictures.",
        "Sut gall tenantiaid gynllunio eu gofal eu hunain, mewn geiriau byr a lluniau.",
    ),
    sections=(
        EasySection(
            T("How is it most of the time?", "Sut mae hi fel arfer?"),
            (
                EXAMPLE_ROW,
                Row(
                    "er-before",
                    ALT_BEFORE,
                    (
                        T(
                            "Some people rent a home and get care there.",
                            "Mae rhai pobl yn rhentu cartref ac yn cael gofal yno.",
                        ),
                        T("Other people plan the care.", "Pobl eraill sy’n cynllunio’r gofal."),
                        T("The tenants do not have much say.", "Does gan y tenantiaid ddim llawer o lais."),
                    ),
                ),
            ),
        ),
        EasySection(
            T("What can change?", "Beth all newid?"),
            (
                Row(
                    "er-lead",
                    ALT_LEAD,
                    (
                        T("The tenants make a group.", "Mae’r tenantiaid yn ffurfio grŵp."),
                        T("The group is called a committee.", "Enw’r grŵp yw pwyllgor."),
                    ),
                ),
                Row(
                    "er-equals",
                    ALT_EQUALS,
                    (
                        T(
                            "The committee meets the landlord and the care agency.",
                            "Mae’r pwyllgor yn cwrdd â’r landlord a’r asiantaeth gofal.",
                        ),
                        T("They plan the care together.", "Maen nhw’n cynllunio’r gofal gyda’i gilydd."),
                        T("They are all equal.", "Maen nhw i gyd yn gydradd."),
                    ),
                ),
                Row(
                    "er-share",
                    ALT_SHARE,
                    (
                        T(
                            "The staff still do the work each day.",
                            "Y staff sy’n gwneud y gwaith bob dydd o hyd.",
                        ),
                        T(
                            "The tenants help to make the big decisions.",
                            "Mae’r tenantiaid yn helpu i wneud y penderfyniadau mawr.",
                        ),
                    ),
                ),
            ),
        ),
        ASK_SECTION,
    ),
    words=(
        (
            T("Tenant", "Tenant"),
            T("A person who pays rent for a home.", "Person sy’n talu rhent am gartref."),
        ),
        (
            T("Landlord", "Landlord"),
            T("A person or a group that owns the home.", "Person neu grŵp sydd biau’r cartref."),
        ),
        (
            T("Care agency", "Asiantaeth gofal"),
            T("A group that sends staff to help people.", "Grŵp sy’n anfon staff i helpu pobl."),
        ),
    ),
)

EASY_COUNCIL = EasyRead(
    key="easy-the-council-and-its-citizens",
    of="the-council-and-its-citizens",
    slug=T("easy-read-the-council-and-its-citizens", "hawdd-ei-ddeall-y-cyngor-ai-ddinasyddion"),
    title=T("The council that planned with people", "Y cyngor a gynlluniodd gyda phobl"),
    lead=T(
        "How a council can plan with people, in short words and pictures.",
        "Sut gall cyngor gynllunio gyda phobl, mewn geiriau byr a lluniau.",
    ),
    sections=(
        EasySection(
            T("How is it most of the time?", "Sut mae hi fel arfer?"),
            (
                EXAMPLE_ROW,
                Row(
                    "er-before",
                    ALT_BEFORE,
                    (
                        T("The council writes a plan for care.", "Mae’r cyngor yn ysgrifennu cynllun gofal."),
                        T("Then it asks people what they think.", "Wedyn mae’n gofyn i bobl am eu barn."),
                        T(
                            "That is late. The plan is nearly finished.",
                            "Mae hynny’n hwyr. Mae’r cynllun bron â gorffen.",
                        ),
                    ),
                ),
            ),
        ),
        EasySection(
            T("What can change?", "Beth all newid?"),
            (
                Row(
                    "er-equals",
                    ALT_EQUALS,
                    (
                        T(
                            "People join the council at the start.",
                            "Mae pobl yn ymuno â’r cyngor ar y dechrau.",
                        ),
                        T("They have the same power as the others.", "Mae ganddyn nhw’r un pŵer â’r lleill."),
                    ),
                ),
                Row(
                    "er-check",
                    ALT_CHECK,
                    (
                        T(
                            "They ask: what would make life better?",
                            "Maen nhw’n gofyn: beth fyddai’n gwella bywyd?",
                        ),
                        T(
                            "Then they make the plan together.",
                            "Wedyn maen nhw’n gwneud y cynllun gyda’i gilydd.",
                        ),
                    ),
                ),
                Row(
                    "er-share",
                    ALT_SHARE,
                    (
                        T(
                            "People do not have to run the services each day.",
                            "Does dim rhaid i bobl redeg y gwasanaethau bob dydd.",
                        ),
                        T(
                            "They help to make the big decisions.",
                            "Maen nhw’n helpu i wneud y penderfyniadau mawr.",
                        ),
                    ),
                ),
            ),
        ),
        ASK_SECTION,
    ),
    words=(
        (
            T("Council", "Cyngor"),
            T(
                "It runs many services where you live. People vote for it.",
                "Mae’n rhedeg llawer o wasanaethau lle rydych chi’n byw. Mae pobl yn pleidleisio drosto.",
            ),
        ),
    ),
)

EASY_PROVIDER = EasyRead(
    key="easy-the-provider-that-became-a-co-op",
    of="the-provider-that-became-a-co-op",
    slug=T("easy-read-the-provider-that-became-a-co-op", "hawdd-ei-ddeall-y-darparwr"),
    title=T("Care that belongs to its members", "Gofal sy’n eiddo i’w aelodau"),
    lead=T(
        "How Cartrefi Cymru changed, in short words and pictures.",
        "Sut newidiodd Cartrefi Cymru, mewn geiriau byr a lluniau.",
    ),
    sections=(
        EasySection(
            T("Who is this about?", "Am bwy mae hyn?"),
            (
                Row(
                    "er-equals",
                    ALT_EQUALS,
                    (
                        T(
                            "Cartrefi Cymru helps people in their own homes.",
                            "Mae Cartrefi Cymru yn helpu pobl yn eu cartrefi eu hunain.",
                        ),
                        T("It changed. It became a co-op.", "Newidiodd. Trodd yn fenter gydweithredol."),
                    ),
                ),
            ),
        ),
        EasySection(
            T("What is new?", "Beth sy’n newydd?"),
            (
                Row(
                    "er-share",
                    ALT_SHARE,
                    (
                        T("The people who get help own it.", "Y bobl sy’n cael help sydd biau hi."),
                        T("The workers own it too.", "Y gweithwyr sydd biau hi hefyd."),
                        T(
                            "So do people in the community who support it.",
                            "A phobl yn y gymuned sy’n ei chefnogi.",
                        ),
                    ),
                ),
                Row(
                    "er-lead",
                    ALT_LEAD,
                    (
                        T("The boss said it went well.", "Dywedodd y bòs fod pethau’n mynd yn dda."),
                        T("The feedback got better.", "Gwellodd yr adborth."),
                        T(
                            "There was more to do. It did not cost more.",
                            "Roedd mwy i’w wneud. Doedd e ddim yn costio mwy.",
                        ),
                    ),
                ),
                Row(
                    "er-check",
                    ALT_CHECK,
                    (
                        T("There is still a question.", "Mae cwestiwn o hyd."),
                        T(
                            "When the council buys care again, will members count?",
                            "Pan fydd y cyngor yn prynu gofal eto, a fydd aelodau’n cyfrif?",
                        ),
                    ),
                ),
            ),
        ),
        ASK_SECTION,
    ),
    words=(
        (
            T("Feedback", "Adborth"),
            T("What people say about a service.", "Yr hyn y mae pobl yn ei ddweud am wasanaeth."),
        ),
        (
            T("Co-op", "Menter gydweithredol"),
            T(
                "A group that its members own. Each member has one vote.",
                "Grŵp sy’n eiddo i’w aelodau. Mae gan bob aelod un bleidlais.",
            ),
        ),
    ),
)

FURTHER_EASY_READS = (EASY_TENANTS, EASY_COUNCIL, EASY_PROVIDER)
