"""Easy Read siblings of the further guides: their own writing, one idea and one picture at a time."""

from .easy_read import (
    ALT_ASK,
    ALT_BEFORE,
    ALT_CHECK,
    ALT_EQUALS,
    ALT_LEAD,
    ALT_LEARN,
    ALT_SHARE,
    ASK_SECTION,
)
from .format import EasyRead, EasySection, Row, T

ALT_TOGETHER = T(
    "Four people sit round a plate of cakes.",
    "Pedwar o bobl yn eistedd o gwmpas plât o gacennau.",
)
ALT_SIGN = T("A woman signs a paper.", "Menyw yn llofnodi papur.")
ALT_RULE = T("A paper with two ticks on it.", "Papur â dau dic arno.")

CO_OP = (
    T("Co-operative", "Menter gydweithredol"),
    T(
        "A group that its members own. Each member has one vote.",
        "Grŵp sy’n eiddo i’w aelodau. Mae gan bob aelod un bleidlais.",
    ),
)
COUNCIL = (
    T("Council", "Cyngor"),
    T(
        "It runs many services where you live. People vote for it.",
        "Mae’n rhedeg llawer o wasanaethau lle rydych chi’n byw. Mae pobl yn pleidleisio drosto.",
    ),
)

EASY_CO_PRODUCTION = EasyRead(
    key="easy-what-co-production-is",
    of="what-co-production-is",
    slug=T("easy-read-what-co-production-is", "hawdd-ei-ddeall-beth-yw-cydgynhyrchu"),
    title=T("Deciding together", "Penderfynu gyda’n gilydd"),
    lead=T(
        "What co-production is, in short words and pictures.",
        "Beth yw cydgynhyrchu, mewn geiriau byr a lluniau.",
    ),
    sections=(
        EasySection(
            T("What is it?", "Beth yw e?"),
            (
                Row(
                    "er-equals",
                    ALT_EQUALS,
                    (
                        T("Co-production is a long word.", "Mae cydgynhyrchu yn air hir."),
                        T(
                            "It means deciding and doing together.",
                            "Mae’n golygu penderfynu a gwneud gyda’n gilydd.",
                        ),
                        T("Everybody is equal.", "Mae pawb yn gydradd."),
                    ),
                ),
                Row(
                    "er-lead",
                    ALT_LEAD,
                    (
                        T("You know your own life best.", "Chi sy’n adnabod eich bywyd eich hun orau."),
                        T("What you know counts.", "Mae’r hyn rydych chi’n ei wybod yn cyfrif."),
                    ),
                ),
            ),
        ),
        EasySection(
            T("What is it not?", "Beth nad yw e?"),
            (
                Row(
                    "er-before",
                    ALT_BEFORE,
                    (
                        T(
                            "Sometimes people only ask what you think.",
                            "Weithiau dim ond gofyn am eich barn y mae pobl.",
                        ),
                        T("Then they decide without you.", "Wedyn maen nhw’n penderfynu heboch chi."),
                        T("That is not co-production.", "Nid cydgynhyrchu yw hynny."),
                    ),
                ),
                Row(
                    "er-rule",
                    ALT_RULE,
                    (
                        T("Ask: who decides at the end?", "Gofynnwch: pwy sy’n penderfynu yn y diwedd?"),
                        T(
                            "If it is all of you, it is co-production.",
                            "Os mai pob un ohonoch chi, cydgynhyrchu yw e.",
                        ),
                    ),
                ),
            ),
        ),
        ASK_SECTION,
    ),
    words=(
        (
            T("Equal", "Cydradd"),
            T("Nobody is more important than the others.", "Does neb yn bwysicach na’r lleill."),
        ),
    ),
)

EASY_BIDDING = EasyRead(
    key="easy-working-together-to-bid",
    of="working-together-to-bid",
    slug=T("easy-read-working-together-to-bid", "hawdd-ei-ddeall-cydweithio-i-wneud-cais"),
    title=T("Asking for work together", "Gofyn am waith gyda’n gilydd"),
    lead=T(
        "How small groups can ask a council for work together.",
        "Sut gall grwpiau bach ofyn i gyngor am waith gyda’i gilydd.",
    ),
    sections=(
        EasySection(
            T("What is a bid?", "Beth yw cais?"),
            (
                Row(
                    "er-check",
                    ALT_CHECK,
                    (
                        T("A council pays groups to give care.", "Mae cyngor yn talu grwpiau i roi gofal."),
                        T(
                            "First the groups must ask for the work.",
                            "Yn gyntaf, rhaid i’r grwpiau ofyn am y gwaith.",
                        ),
                        T("This is called a bid.", "Enw hyn yw cais."),
                    ),
                ),
            ),
        ),
        EasySection(
            T("Why do it together?", "Pam ei wneud gyda’n gilydd?"),
            (
                Row(
                    "er-share",
                    ALT_SHARE,
                    (
                        T(
                            "Some work is too big for one small group.",
                            "Mae ambell waith yn rhy fawr i un grŵp bach.",
                        ),
                        T("Two or three groups can share it.", "Gall dau neu dri grŵp ei rannu."),
                    ),
                ),
                Row(
                    "er-together",
                    ALT_TOGETHER,
                    (
                        T("Talk before you write.", "Siaradwch cyn ysgrifennu."),
                        T("Say who does what.", "Dywedwch pwy sy’n gwneud beth."),
                        T("Say how you share the money.", "Dywedwch sut rydych chi’n rhannu’r arian."),
                    ),
                ),
                Row(
                    "er-sign",
                    ALT_SIGN,
                    (
                        T("Write it down.", "Ysgrifennwch hyn ar bapur."),
                        T("Everybody signs it.", "Mae pawb yn ei lofnodi."),
                    ),
                ),
            ),
        ),
        ASK_SECTION,
    ),
    words=(
        COUNCIL,
        (
            T("Bid", "Cais"),
            T("Asking in writing to be given work.", "Gofyn yn ysgrifenedig am gael gwaith."),
        ),
    ),
)

EASY_PARTNERS = EasyRead(
    key="easy-citizens-as-partners",
    of="citizens-as-partners",
    slug=T("easy-read-citizens-as-partners", "hawdd-ei-ddeall-dinasyddion-yn-bartneriaid"),
    title=T("You as a partner", "Chi yn bartner"),
    lead=T(
        "How people can be partners with services.",
        "Sut gall pobl fod yn bartneriaid i wasanaethau.",
    ),
    sections=(
        EasySection(
            T("What is a partner?", "Beth yw partner?"),
            (
                Row(
                    "er-equals",
                    ALT_EQUALS,
                    (
                        T("A partner sits at the table.", "Mae partner yn eistedd wrth y bwrdd."),
                        T("A partner has a vote.", "Mae gan bartner bleidlais."),
                        T("A group of people can be a partner.", "Gall grŵp o bobl fod yn bartner."),
                    ),
                ),
            ),
        ),
        EasySection(
            T("What makes it fair?", "Beth sy’n ei wneud yn deg?"),
            (
                Row(
                    "er-rule",
                    ALT_RULE,
                    (
                        T("You have the same power as the others.", "Mae gennych chi’r un pŵer â’r lleill."),
                        T(
                            "You help to make the big decisions.",
                            "Rydych chi’n helpu i wneud y penderfyniadau mawr.",
                        ),
                    ),
                ),
                Row(
                    "er-share",
                    ALT_SHARE,
                    (
                        T("You do not have to run the service.", "Does dim rhaid i chi redeg y gwasanaeth."),
                        T(
                            "It must not take too much of your time.",
                            "Ddylai hyn ddim mynd â gormod o’ch amser.",
                        ),
                    ),
                ),
            ),
        ),
        ASK_SECTION,
    ),
    words=(
        (
            T("Partner", "Partner"),
            T(
                "Somebody who works with you and is equal to you.",
                "Rhywun sy’n gweithio gyda chi ac sy’n gydradd â chi.",
            ),
        ),
    ),
)

EASY_STARTING = EasyRead(
    key="easy-starting-a-co-operative",
    of="starting-a-co-operative",
    slug=T("easy-read-starting-a-co-operative", "hawdd-ei-ddeall-dechrau-menter-gydweithredol"),
    title=T("Starting a group that you own", "Dechrau grŵp sy’n eiddo i chi"),
    lead=T(
        "The first steps to a co-operative, in short words and pictures.",
        "Y camau cyntaf at fenter gydweithredol, mewn geiriau byr a lluniau.",
    ),
    sections=(
        EasySection(
            T("What is a co-operative?", "Beth yw menter gydweithredol?"),
            (
                Row(
                    "er-together",
                    ALT_TOGETHER,
                    (
                        T("It is a group that its members own.", "Grŵp sy’n eiddo i’w aelodau yw hi."),
                        T("Each member has one vote.", "Mae gan bob aelod un bleidlais."),
                    ),
                ),
            ),
        ),
        EasySection(
            T("What do you do first?", "Beth ydych chi’n ei wneud gyntaf?"),
            (
                Row(
                    "er-equals",
                    ALT_EQUALS,
                    (
                        T(
                            "Find people who want the same thing.",
                            "Dewch o hyd i bobl sydd am gael yr un peth.",
                        ),
                        T("Talk about what you need.", "Siaradwch am yr hyn sydd ei angen."),
                    ),
                ),
                Row(
                    "er-ask",
                    ALT_ASK,
                    (
                        T("Ask an adviser early.", "Gofynnwch i gynghorydd datblygu yn gynnar."),
                        T("The adviser knows the rules.", "Mae’r cynghorydd datblygu’n gwybod y rheolau."),
                    ),
                ),
                Row(
                    "er-sign",
                    ALT_SIGN,
                    (
                        T("Write your own rules.", "Ysgrifennwch eich rheolau eich hunain."),
                        T("Then the group can begin.", "Wedyn gall y grŵp ddechrau."),
                    ),
                ),
            ),
        ),
        ASK_SECTION,
    ),
    words=(
        CO_OP,
        (
            T("Member", "Aelod"),
            T("Somebody who belongs to the group.", "Rhywun sy’n perthyn i’r grŵp."),
        ),
    ),
)

EASY_MEMBERSHIP = EasyRead(
    key="easy-a-real-membership",
    of="a-real-membership",
    slug=T("easy-read-a-real-membership", "hawdd-ei-ddeall-aelodaeth-go-iawn"),
    title=T("Being a real member", "Bod yn aelod go iawn"),
    lead=T(
        "How people who get support can be real members.",
        "Sut gall pobl sy’n cael cymorth fod yn aelodau go iawn.",
    ),
    sections=(
        EasySection(
            T("What does a real member do?", "Beth mae aelod go iawn yn ei wneud?"),
            (
                Row(
                    "er-lead",
                    ALT_LEAD,
                    (
                        T("A real member has a say.", "Mae gan aelod go iawn lais."),
                        T("A real member can vote.", "Gall aelod go iawn bleidleisio."),
                        T("A card alone is not enough.", "Dyw cerdyn ar ei ben ei hun ddim yn ddigon."),
                    ),
                ),
            ),
        ),
        EasySection(
            T("What helps?", "Beth sy’n helpu?"),
            (
                Row(
                    "er-check",
                    ALT_CHECK,
                    (
                        T("Papers that are easy to read.", "Papurau sy’n hawdd eu darllen."),
                        T("They come before the meeting.", "Maen nhw’n dod cyn y cyfarfod."),
                    ),
                ),
                Row(
                    "er-together",
                    ALT_TOGETHER,
                    (
                        T("A meeting at a good time.", "Cyfarfod ar amser da."),
                        T("Somebody to go with you.", "Rhywun i fynd gyda chi."),
                    ),
                ),
            ),
        ),
        ASK_SECTION,
    ),
    words=(
        (
            T("Vote", "Pleidleisio"),
            T("Saying yes or no, so that it counts.", "Dweud ie neu na, a bod hynny’n cyfrif."),
        ),
    ),
)

EASY_WORRIES = EasyRead(
    key="easy-common-worries",
    of="common-worries",
    slug=T("easy-read-common-worries", "hawdd-ei-ddeall-pryderon-cyffredin"),
    title=T("Are you worried?", "Ydych chi’n poeni?"),
    lead=T(
        "Some worries that people have, and honest answers.",
        "Rhai pethau sy’n poeni pobl, ac atebion gonest.",
    ),
    sections=(
        EasySection(
            T("Is this about saving money?", "Ai arbed arian yw pwrpas hyn?"),
            (
                Row(
                    "er-share",
                    ALT_SHARE,
                    (
                        T("No. It is about sharing power.", "Nage. Mae’n fater o rannu pŵer."),
                        T(
                            "You do not have to do a service’s work.",
                            "Does dim rhaid i chi wneud gwaith gwasanaeth.",
                        ),
                    ),
                ),
            ),
        ),
        EasySection(
            T("What if it goes wrong?", "Beth os aiff pethau o chwith?"),
            (
                Row(
                    "er-learn",
                    ALT_LEARN,
                    (
                        T("Everybody makes mistakes.", "Mae pawb yn gwneud camgymeriadau."),
                        T("You learn together.", "Rydych chi’n dysgu gyda’ch gilydd."),
                    ),
                ),
                Row(
                    "er-rule",
                    ALT_RULE,
                    (
                        T(
                            "Services must still keep people safe.",
                            "Rhaid i wasanaethau gadw pobl yn ddiogel o hyd.",
                        ),
                        T("That is the law.", "Dyna’r gyfraith."),
                    ),
                ),
            ),
        ),
        ASK_SECTION,
    ),
    words=(
        (
            T("Power", "Pŵer"),
            T("Being able to decide what will happen.", "Gallu penderfynu beth fydd yn digwydd."),
        ),
    ),
)

EASY_GUIDES = (
    EASY_CO_PRODUCTION,
    EASY_BIDDING,
    EASY_PARTNERS,
    EASY_STARTING,
    EASY_MEMBERSHIP,
    EASY_WORRIES,
)
