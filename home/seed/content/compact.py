"""The compact: four commitments of public services, six of the public, in our wording."""

from .format import Commitment, CommitmentSetText, CompactText, T

COMPACT = CompactText(
    title=T("Ten places, one table", "Deg lle, un bwrdd"),
    summary=T(
        "Four commitments for public services and six for people, side by side.",
        "Pedwar ymrwymiad i wasanaethau cyhoeddus a chwech i bobl, ochr yn ochr.",
    ),
    lead=T(
        "Public services take four of them. People take six. Everybody who signs chooses the ones they mean, "
        "and can say so in their own words.",
        "Mae pedwar i wasanaethau cyhoeddus a chwech i bobl. Mae pawb sy’n llofnodi yn dewis y rhai y "
        "maen nhw o ddifrif "
        "yn eu cylch, ac yn cael dweud hynny yn eu geiriau eu hunain.",
    ),
    became_title=T("What became of them", "Beth ddaeth ohonyn nhw"),
    became_text=T(
        "Signing is only the start. Public bodies are asked to report on what they did, with evidence. "
        "Places with fewer than five signatures are not shown.",
        "Dim ond dechrau yw llofnodi. Gofynnir i gyrff cyhoeddus adrodd ar yr hyn a wnaethon nhw, gyda "
        "thystiolaeth. "
        "Nid ydym yn dangos lleoedd sydd â llai na phum llofnod.",
    ),
    counted_note=T(
        "We count signatures that have been confirmed and still stand.",
        "Rydym yn cyfrif llofnodion sydd wedi’u cadarnhau ac sy’n dal i sefyll.",
    ),
)

COMMITMENTS = (
    Commitment(
        "services-1",
        T("Sit down as equals", "Eistedd i lawr yn gydradd"),
        T(
            "Talk, plan and work with people, community groups and voluntary organisations on an equal "
            "footing.",
            "Trafod, cynllunio a gweithio gyda phobl, grwpiau cymunedol a mudiadau gwirfoddol ar yr un "
            "gwastad.",
        ),
    ),
    Commitment(
        "services-2",
        T("Act before problems grow", "Gweithredu cyn i broblemau dyfu"),
        T(
            "Prevent problems, or act early. Back people and community groups to do what they do best, "
            "and spend money differently.",
            "Atal problemau, neu weithredu’n gynnar. Cefnogi pobl a grwpiau cymunedol i wneud yr hyn y "
            "maen nhw’n ei wneud orau, "
            "a gwario arian yn wahanol.",
        ),
    ),
    Commitment(
        "services-3",
        T("Try new ways of working", "Rhoi cynnig ar ffyrdd newydd"),
        T(
            "Try out services in which people from the community and voluntary organisations do more, or "
            "take the lead.",
            "Rhoi cynnig ar wasanaethau lle mae pobl o’r gymuned a mudiadau gwirfoddol yn gwneud mwy, "
            "neu’n arwain.",
        ),
    ),
    Commitment(
        "services-4",
        T("Open plans to scrutiny", "Gadael i bobl graffu ar gynlluniau"),
        T(
            "Make it a rule that people from the community and voluntary organisations scrutinise new "
            "plans and ideas.",
            "Ei gwneud yn rheol bod pobl o’r gymuned a mudiadau gwirfoddol yn craffu ar gynlluniau a "
            "syniadau newydd.",
        ),
    ),
    Commitment(
        "people-1",
        T("Strengthen my community", "Cryfhau fy nghymuned"),
        T(
            "Look for ways to make my community stronger, and to work with my public services.",
            "Chwilio am ffyrdd o gryfhau fy nghymuned, ac o weithio gyda’m gwasanaethau cyhoeddus.",
        ),
    ),
    Commitment(
        "people-2",
        T("Give what I know", "Cynnig yr hyn a wn i"),
        T(
            "Bring my experience, time and skills to a new way of planning and providing services.",
            "Rhoi fy mhrofiad, fy amser a’m sgiliau i ffordd newydd o gynllunio a darparu gwasanaethau.",
        ),
    ),
    Commitment(
        "people-3",
        T("Share responsibility", "Rhannu cyfrifoldeb"),
        T(
            "Share in solving problems: my own, and those of my community.",
            "Rhannu’r gwaith o ddatrys problemau: fy rhai i, a rhai fy nghymuned.",
        ),
    ),
    Commitment(
        "people-4",
        T("Share power", "Rhannu pŵer"),
        T(
            "Take a share in the power that change needs, and accept the responsibility that comes with it.",
            "Rhannu’r pŵer sydd ei angen i newid pethau, a derbyn y cyfrifoldeb sy’n dod gydag ef.",
        ),
    ),
    Commitment(
        "people-5",
        T("Think of everyone", "Meddwl am bawb"),
        T(
            "Think of what is best for the whole community, and not for myself alone.",
            "Meddwl am yr hyn sydd orau i’r gymuned gyfan, ac nid i mi fy hun yn unig.",
        ),
    ),
    Commitment(
        "people-6",
        T("Allow for mistakes", "Derbyn camgymeriadau"),
        T(
            "Accept that we are all learning, and that mistakes will happen.",
            "Derbyn ein bod ni i gyd yn dysgu, ac y bydd camgymeriadau’n digwydd.",
        ),
    ),
)

COMMITMENT_SETS = (
    CommitmentSetText(
        code="people",
        title=T("Commitments of people", "Ymrwymiadau pobl"),
        intro=T(
            "Six things that people can do. Choose one or choose all six. Choose only what you mean.",
            "Chwe pheth y gall pobl eu gwneud. Dewiswch un neu dewiswch y chwech. Peidiwch â dewis ond y "
            "rhai yr ydych "
            "o ddifrif yn eu cylch.",
        ),
        declaration=T(
            "I have chosen these commitments myself, and I mean to keep them as well as I can.",
            "Fi fy hun sydd wedi dewis yr ymrwymiadau hyn, ac rwy’n bwriadu eu cadw cystal ag y gallaf.",
        ),
        thanks=T(
            "You have taken your seat at the table.",
            "Rydych chi wedi cymryd eich sedd wrth y bwrdd.",
        ),
    ),
    CommitmentSetText(
        code="services",
        title=T("Commitments of public services", "Ymrwymiadau gwasanaethau cyhoeddus"),
        intro=T(
            "Four things that public bodies can do. Choose the ones your body will act on, and say how in "
            "your own words.",
            "Pedwar peth y gall cyrff cyhoeddus eu gwneud. Dewiswch y rhai y bydd eich corff yn "
            "gweithredu arnyn nhw, "
            "a dywedwch sut yn eich geiriau eich hun.",
        ),
        declaration=T(
            "This body makes these commitments with the authority of the senior person named here. "
            "It will report on what it has done.",
            "Mae’r corff hwn yn gwneud yr ymrwymiadau hyn gydag awdurdod yr uwch-swyddog a enwir yma. "
            "Bydd yn adrodd ar yr hyn y mae wedi’i wneud.",
        ),
        thanks=T(
            "The senior person you named now has to confirm. Then our staff check the details, "
            "and your body is shown on the site.",
            "Yn awr mae angen i’r uwch-swyddog a enwyd gennych gadarnhau. Wedyn bydd ein staff yn "
            "gwirio’r manylion, "
            "a bydd eich corff yn ymddangos ar y safle.",
        ),
    ),
)
