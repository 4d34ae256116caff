"""The plain pages: contact, accessibility, privacy, about, open data."""

from datetime import date

from .format import Heading, Notice, OrganisationDetails, Paragraphs, PersonalDataTable, Plain, T

WRITTEN = date(2026, 11, 22)

CONTACT = Plain(
    key="contact",
    slug=T("contact", "cysylltu"),
    title=T("Contact us", "Cysylltu â ni"),
    summary=T(
        "How to reach us, in Welsh or in English, and who to ring when somebody is in danger.",
        "Sut i gysylltu â ni, yn Gymraeg neu yn Saesneg, a phwy i’w ffonio pan fydd rhywun mewn perygl.",
    ),
    ring="telephone",
    blocks=(
        Heading("contact/danger", T("Is somebody in danger?", "Oes rhywun mewn perygl?")),
        Paragraphs(
            "contact/danger-text",
            T(
                "<p>Please do not write to us. Ring one of these now.</p>"
                '<ul><li><b><a href="tel:999">999</a></b> when life is in danger or a crime is happening. '
                'In British Sign Language: <a href="https://999bsl.co.uk/">999 BSL</a>. By text relay: '
                "18000.</li>"
                '<li><b><a href="tel:101">101</a></b> to tell the police about something that is not an '
                "emergency.</li>"
                '<li><b><a href="tel:111">111</a></b> for NHS 111 Wales, when you need medical help or '
                "advice soon.</li></ul>"
                "<p>Are you worried that a child or an adult is being hurt or neglected? Ring the social "
                "services of your council. "
                "If it cannot wait, ring 999.</p>",
                "<p>Peidiwch ag ysgrifennu atom ni. Ffoniwch un o’r rhain yn awr.</p>"
                '<ul><li><b><a href="tel:999">999</a></b> pan fydd bywyd mewn perygl neu pan fydd '
                "trosedd yn digwydd. "
                'Yn Iaith Arwyddion Prydain: <a href="https://999bsl.co.uk/">999 BSL</a>. Drwy gyfnewid '
                "testun: 18000.</li>"
                '<li><b><a href="tel:101">101</a></b> i ddweud wrth yr heddlu am rywbeth nad yw’n '
                "argyfwng.</li>"
                '<li><b><a href="tel:111">111</a></b> i gael GIG 111 Cymru, pan fydd angen help neu '
                "gyngor meddygol arnoch yn fuan.</li></ul>"
                "<p>Ydych chi’n poeni bod plentyn neu oedolyn yn cael ei frifo neu ei esgeuluso? Ffoniwch "
                "wasanaethau cymdeithasol eich cyngor. "
                "Os na all aros, ffoniwch 999.</p>",
            ),
        ),
        Heading("contact/ask", T("Ask an adviser", "Gofyn i gynghorydd datblygu")),
        Paragraphs(
            "contact/ask-text",
            T(
                "<p>Do you want to start something, join something or change something? <a "
                'href="view:ask">Send us your question</a>. '
                "It goes to an adviser for your part of Wales. We tell you by what day you will have an "
                "answer.</p>"
                "<p>Advisers work Monday to Friday, 9am to 5pm, but not on bank holidays.</p>",
                "<p>Ydych chi eisiau dechrau rhywbeth, ymuno â rhywbeth neu newid rhywbeth? <a "
                'href="view:ask">Anfonwch eich cwestiwn atom</a>. '
                "Bydd yn mynd at gynghorydd datblygu ar gyfer eich rhan chi o Gymru. Byddwn yn dweud "
                "erbyn pa ddiwrnod y cewch chi ateb.</p>"
                "<p>Mae’r cynghorwyr datblygu’n gweithio o ddydd Llun i ddydd Gwener, 9am i 5pm, ond nid "
                "ar wyliau banc.</p>",
            ),
        ),
        Heading("contact/language", T("Welsh is welcome", "Croeso i chi ddefnyddio’r Gymraeg")),
        Paragraphs(
            "contact/language-text",
            T(
                "<p>You may write or speak to us in Welsh or in English. You will be answered in the "
                "language you choose. "
                "Using Welsh never means waiting longer.</p>"
                "<p>Do you need another way? Tell us when you write: by phone, by text relay, by post, in "
                "Easy Read, in large print, "
                "or through somebody you trust.</p>",
                "<p>Mae croeso i chi ysgrifennu neu siarad â ni yn Gymraeg neu yn Saesneg. Cewch ateb yn "
                "yr iaith o’ch dewis. "
                "Ni fydd defnyddio’r Gymraeg byth yn golygu aros yn hirach.</p>"
                "<p>Oes angen ffordd arall arnoch chi? Rhowch wybod i ni wrth ysgrifennu: dros y ffôn, "
                "drwy gyfnewid testun, drwy’r post, "
                "yn Hawdd ei Ddeall, mewn print bras, neu drwy rywun yr ydych yn ymddiried ynddo.</p>",
            ),
        ),
        OrganisationDetails("contact/us", T("Where to find us", "Ble i gael gafael arnom ni")),
        Heading("contact/old", T("Old telephone numbers", "Hen rifau ffôn")),
        Paragraphs(
            "contact/old-text",
            T(
                "<p>These were printed years ago. We keep them as part of the record. Please do not use "
                "them to reach us.</p>"
                "<ul><li>Printed on the leaflet of 2014: WCVA, Baltic House, Mount Stuart Square, Cardiff "
                "CF10 5FH. Telephone 0800 2888 329. "
                "Fax 029 2043 1701. Minicom 029 2043 1702. help@wcva.org.uk, www.wcva.org.uk</li>"
                "<li>Care to Co-operate, 2014–16: telephone 0300 111 5050, "
                "wales.coop/care-to-co-operate</li></ul>",
                "<p>Cafodd y rhain eu hargraffu flynyddoedd yn ôl. Rydym yn eu cadw fel rhan o’r hanes. "
                "Peidiwch â’u defnyddio i gysylltu â ni.</p>"
                "<ul><li>Wedi’u hargraffu ar daflen 2014: WCVA (CGGC), Baltic House, Mount Stuart Square, "
                "Caerdydd CF10 5FH. Ffôn 0800 2888 329. "
                "Ffacs 029 2043 1701. Minicom 029 2043 1702. help@wcva.org.uk, www.wcva.org.uk</li>"
                "<li>Cydweithredu i Ofalu, 2014–16: ffôn 0300 111 5050, "
                "wales.coop/care-to-co-operate</li></ul>",
            ),
        ),
    ),
)

ACCESSIBILITY = Plain(
    key="accessibility",
    slug=T("accessibility", "hygyrchedd"),
    title=T("Accessibility statement", "Datganiad hygyrchedd"),
    summary=T(
        "What we have done so that everybody can use this site, and what we have not done yet.",
        "Yr hyn a wnaethom er mwyn i bawb allu defnyddio’r safle hwn, a’r hyn nad ydym wedi’i wneud eto.",
    ),
    ring="access",
    blocks=(
        Notice(
            "accessibility/draft",
            T(
                "This statement is a draft. Disabled people have not tested the site yet.",
                "Drafft yw’r datganiad hwn. Nid yw pobl anabl wedi profi’r safle eto.",
            ),
            WRITTEN,
        ),
        Heading("accessibility/aim", T("What we aim for", "Ein nod")),
        Paragraphs(
            "accessibility/aim-text",
            T(
                "<p>We want everybody to be able to read this site, sign and ask. You should be able to:</p>"
                "<ul><li>make the words twice as big without losing any of them</li>"
                "<li>use the site on a small phone, or an old one</li>"
                "<li>do everything with a keyboard</li>"
                "<li>use a screen reader, in Welsh and in English</li>"
                "<li>use it without JavaScript</li>"
                "<li>read the main pages in Easy Read</li></ul>"
                "<p>The standard we work to is called WCAG 2.2, level AA.</p>",
                "<p>Rydym eisiau i bawb allu darllen y safle hwn, llofnodi a gofyn. Dylech chi allu:</p>"
                "<ul><li>gwneud y geiriau ddwywaith yn fwy heb golli dim ohonyn nhw</li>"
                "<li>defnyddio’r safle ar ffôn bach, neu ar hen ffôn</li>"
                "<li>gwneud popeth â bysellfwrdd</li>"
                "<li>defnyddio darllenydd sgrin, yn Gymraeg ac yn Saesneg</li>"
                "<li>ei ddefnyddio heb JavaScript</li>"
                "<li>darllen y prif dudalennau ar ffurf Hawdd ei Ddeall</li></ul>"
                "<p>Enw’r safon yr ydym yn gweithio ati yw WCAG 2.2, lefel AA.</p>",
            ),
        ),
        Heading("accessibility/tested", T("How we test", "Sut rydym yn profi")),
        Paragraphs(
            "accessibility/tested-text",
            T(
                "<p>We use a testing program called axe. It reads the pages in both languages, on narrow "
                "and wide screens, in light and dark colours. "
                "We also check that the forms work without JavaScript, and that a keyboard can reach "
                "everything.</p>"
                "<p>A program finds only some of the faults. So we do not claim that the site meets the "
                "whole standard.</p>",
                "<p>Rydym yn defnyddio rhaglen brofi o’r enw axe. Mae’n darllen y tudalennau yn y ddwy "
                "iaith, ar sgriniau cul a llydan, mewn lliwiau golau a thywyll. "
                "Rydym hefyd yn gwirio bod y ffurflenni’n gweithio heb JavaScript, a bod bysellfwrdd yn "
                "gallu cyrraedd popeth.</p>"
                "<p>Dim ond rhai o’r diffygion y gall rhaglen eu canfod. Felly nid ydym yn honni bod y "
                "safle’n bodloni’r safon gyfan.</p>",
            ),
        ),
        Heading(
            "accessibility/status", T("How far it meets the rules", "I ba raddau y mae’n bodloni’r rheolau")
        ),
        Paragraphs(
            "accessibility/status-text",
            T(
                "<p>The rules are the Public Sector Bodies (Websites and Mobile Applications) Accessibility "
                "Regulations 2018. This website is partially compliant with WCAG 2.2, level AA. The reason is "
                "what is listed below. An expert has not checked that yet.</p>",
                "<p>Y rheolau yw Rheoliadau Hygyrchedd Cyrff y Sector Cyhoeddus (Gwefannau a Chymwysiadau "
                "Symudol) 2018. Mae’r wefan hon yn cydymffurfio’n rhannol â WCAG 2.2, lefel AA. Y rheswm yw’r "
                "hyn a restrir isod. Nid oes arbenigwr wedi gwirio hynny eto.</p>",
            ),
        ),
        Heading("accessibility/limits", T("What is not good enough yet", "Beth nad yw’n ddigon da eto")),
        Paragraphs(
            "accessibility/limits-text",
            T(
                "<ul><li>No disabled person has tested the site.</li>"
                "<li>Nobody with a learning disability has checked the Easy Read pages.</li>"
                "<li>There is no sign language video and no audio yet.</li>"
                "<li>A second Welsh reader has not yet checked the Welsh.</li></ul>",
                "<ul><li>Nid oes unrhyw berson anabl wedi profi’r safle.</li>"
                "<li>Nid oes neb ag anabledd dysgu wedi gwirio’r tudalennau Hawdd eu Deall.</li>"
                "<li>Nid oes fideo iaith arwyddion na sain eto.</li>"
                "<li>Nid oes ail ddarllenydd wedi gwirio’r Gymraeg eto.</li></ul>",
            ),
        ),
        Heading("accessibility/made", T("How this statement was made", "Sut y gwnaed y datganiad hwn")),
        Paragraphs(
            "accessibility/made-text",
            T(
                "<p>We wrote it in November 2026, from our own tests. Nobody from outside has tested the site. "
                "We look at it again when the site changes, and once a year at least.</p>",
                "<p>Fe’i hysgrifennwyd gennym ym mis Tachwedd 2026, ar sail ein profion ein hunain. Nid oes neb "
                "o’r tu allan wedi profi’r safle. Byddwn yn edrych arno eto pan fydd y safle’n newid, ac o leiaf "
                "unwaith y flwyddyn.</p>",
            ),
        ),
        Heading("accessibility/tell", T("Tell us", "Rhowch wybod i ni")),
        Paragraphs(
            "accessibility/tell-text",
            T(
                "<p>Is something hard to use? Do you need it in another form? <a "
                'href="page:contact">Tell us</a>, and we will try to put it right. '
                "You can write in Welsh or in English.</p>"
                "<p>If you are not happy with our answer, the <a "
                'href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support '
                "Service</a> "
                "gives advice. The Equality and Human Rights Commission enforces the rules for the "
                "websites of public bodies.</p>",
                "<p>Oes rhywbeth yn anodd ei ddefnyddio? Oes ei angen arnoch ar ffurf arall? <a "
                'href="page:contact">Rhowch wybod i ni</a>, a cheisiwn unioni pethau. '
                "Cewch ysgrifennu yn Gymraeg neu yn Saesneg.</p>"
                "<p>Os nad ydych yn fodlon ar ein hateb, mae’r <a "
                'href="https://www.equalityadvisoryservice.com/">Gwasanaeth Cynghori a Chymorth '
                "Cydraddoldeb</a> "
                "yn rhoi cyngor. Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gorfodi’r rheolau ar gyfer "
                "gwefannau cyrff cyhoeddus.</p>",
            ),
        ),
    ),
)

PRIVACY = Plain(
    key="privacy",
    slug=T("privacy", "preifatrwydd"),
    title=T("Privacy notice", "Hysbysiad preifatrwydd"),
    summary=T(
        "What we keep about you, why, and for how long.",
        "Yr hyn a gadwn amdanoch chi, pam, ac am ba hyd.",
    ),
    ring="my-page",
    blocks=(
        Notice(
            "privacy/draft",
            T(
                "This notice is a draft. Whoever runs a real site with these words must have it checked "
                "first.",
                "Drafft yw’r hysbysiad hwn. Rhaid i bwy bynnag sy’n rhedeg safle go iawn â’r geiriau hyn "
                "drefnu iddo gael ei wirio’n gyntaf.",
            ),
            WRITTEN,
        ),
        Heading("privacy/short", T("The short version", "Yn fyr")),
        Paragraphs(
            "privacy/short-text",
            T(
                "<p>Reading this site leaves no trace of you. There are no cookies on the pages you read, "
                "and nobody is followed. "
                "When you sign or ask, we keep as little as we can, and we remove it on time. We sell "
                "nothing and share nothing for advertising.</p>",
                "<p>Nid yw darllen y safle hwn yn gadael unrhyw ôl ohonoch chi. Nid oes cwcis ar y "
                "tudalennau yr ydych yn eu darllen, ac nid oes neb yn cael ei ddilyn. "
                "Pan fyddwch yn llofnodi neu’n gofyn, cadwn gyn lleied ag y gallwn, a’i ddileu’n brydlon. "
                "Nid ydym yn gwerthu dim nac yn rhannu dim at ddibenion hysbysebu.</p>",
            ),
        ),
        Heading("privacy/sign", T("When you sign", "Pan fyddwch yn llofnodi")),
        Paragraphs(
            "privacy/sign-text",
            T(
                "<ul><li><b>What:</b> your name, your e-mail address, your council area, the commitments "
                "you chose and your own words if you gave any.</li>"
                "<li><b>Why:</b> to count each person once, and to let you confirm that it was you.</li>"
                "<li><b>Your postcode</b> becomes the name of your council. We do not keep the postcode "
                "itself. Scrambled codes made from your postcode, name and e-mail address stay with the "
                "signature. They help us to see when one person or one home signs many times, and they "
                "cannot simply be read back.</li>"
                "<li><b>Your name is shown</b> only if you tick the box that says so. Your e-mail address "
                "is never shown. Somebody reads your own words before they are shown.</li>"
                "<li><b>How long:</b> if you do not confirm, we remove everything after 7 days. If you "
                "do, your signature stands. Your address goes when you withdraw, six months after signing "
                "closes, or when you have not been here for 24 months.</li></ul>",
                "<ul><li><b>Beth:</b> eich enw, eich cyfeiriad e-bost, ardal eich cyngor, yr ymrwymiadau "
                "a ddewisoch a’ch geiriau eich hun os rhoesoch rai.</li>"
                "<li><b>Pam:</b> i gyfrif pob person unwaith, ac er mwyn i chi allu cadarnhau mai chi "
                "oedd yno.</li>"
                "<li><b>Mae eich cod post</b> yn troi’n enw eich cyngor. Nid ydym yn cadw’r cod post ei "
                "hun. Mae codau wedi’u sgramblo, a wnaed o’ch cod post, eich enw a’ch cyfeiriad e-bost, "
                "yn aros gyda’r llofnod. Maen nhw’n ein helpu i weld pan fydd un person neu un cartref yn "
                "llofnodi lawer gwaith, ac ni ellir eu darllen yn ôl yn hawdd.</li>"
                "<li><b>Ni ddangosir eich enw</b> oni bai eich bod yn ticio’r blwch sy’n dweud hynny. Ni "
                "fydd eich cyfeiriad e-bost byth yn cael ei ddangos. Bydd rhywun yn darllen eich geiriau "
                "eich hun cyn iddyn nhw gael eu dangos.</li>"
                "<li><b>Am ba hyd:</b> os na fyddwch yn cadarnhau, byddwn yn dileu’r cyfan ar ôl 7 "
                "diwrnod. Os byddwch, bydd eich llofnod yn sefyll. Caiff eich cyfeiriad ei ddileu pan "
                "fyddwch yn tynnu’n ôl, chwe mis ar ôl i’r llofnodi gau, neu os na fuoch chi yma am 24 "
                "mis.</li></ul>",
            ),
        ),
        Heading("privacy/ask", T("When you ask an adviser", "Pan fyddwch yn gofyn i gynghorydd datblygu")),
        Paragraphs(
            "privacy/ask-text",
            T(
                "<ul><li><b>What:</b> your name, a way to reach you, your area, your language and your "
                "message.</li>"
                "<li><b>Why:</b> to answer you, and to send your question to the right person.</li>"
                "<li><b>Health and care:</b> you need not tell us about these. If you do, and you have "
                "not said that we may keep it, the adviser is told to keep no such detail.</li>"
                "<li><b>How long:</b> 12 months after your enquiry is closed. Then it is erased. We keep "
                "only numbers, with no names.</li></ul>",
                "<ul><li><b>Beth:</b> eich enw, ffordd o gysylltu â chi, eich ardal, eich iaith a’ch "
                "neges.</li>"
                "<li><b>Pam:</b> i roi ateb i chi, ac i anfon eich cwestiwn at y person cywir.</li>"
                "<li><b>Iechyd a gofal:</b> nid oes rhaid i chi sôn am y rhain. Os gwnewch, a chithau heb "
                "ddweud y cawn ei gadw, dywedir wrth y cynghorydd datblygu am beidio â chadw’r fath "
                "fanylion.</li>"
                "<li><b>Am ba hyd:</b> 12 mis ar ôl i’ch ymholiad gael ei gau. Wedyn caiff ei ddileu. Dim "
                "ond rhifau a gadwn, heb enwau.</li></ul>",
            ),
        ),
        Heading("privacy/machines", T("Keeping machines out", "Cadw peiriannau draw")),
        Paragraphs(
            "privacy/machines-text",
            T(
                "<p>When a form is sent, we make a scrambled code from the network address it came from. "
                "It lets us see when a machine sends far too many. "
                "The code is removed about 24 hours later. We do not keep the address itself.</p>"
                "<p>We keep a note of each mail we sent you, with your address, for 90 days.</p>"
                "<p>Forms use one cookie, which stops others from sending a form in your name. It says "
                "nothing about you. While your page is open, another cookie keeps it open on your device "
                "alone; it ends when you finish, or after an hour.</p>",
                "<p>Pan gaiff ffurflen ei hanfon, gwnawn god wedi’i sgramblo o’r cyfeiriad rhwydwaith y "
                "daeth ohono. Mae’n ein galluogi i weld pan fydd peiriant yn anfon llawer gormod. "
                "Caiff y cod ei ddileu tua 24 awr yn ddiweddarach. Nid ydym yn cadw’r cyfeiriad ei hun.</p>"
                "<p>Cadwn nodyn o bob e-bost a anfonwyd atoch, gyda’ch cyfeiriad, am 90 diwrnod.</p>"
                "<p>Mae ffurflenni’n defnyddio un cwci, sy’n atal eraill rhag anfon ffurflen yn eich enw "
                "chi. Nid yw’n dweud dim amdanoch chi. Tra bydd eich tudalen ar agor, mae cwci arall yn ei "
                "chadw ar agor ar eich dyfais chi’n unig; daw i ben pan fyddwch yn gorffen, neu ar ôl awr.</p>",
            ),
        ),
        PersonalDataTable(
            "privacy/table", T("Everything we keep, line by line", "Popeth a gadwn, fesul llinell")
        ),
        Heading("privacy/rights", T("Your rights", "Eich hawliau")),
        Paragraphs(
            "privacy/rights-text",
            T(
                '<p>On <a href="view:my">your page</a> you can see everything we hold about you, put it '
                "right, take it with you, or erase it. You can take back a “yes” there at any time. You need "
                'no password: we send a link to your mailbox. Or <a href="page:contact">write to us</a> in '
                "Welsh or in English.</p>"
                "<p>Our reason in law to keep a signature is your consent. Our reason to keep an enquiry "
                "is that we need it to answer you.</p>"
                "<p>If you are not happy, you can complain to us. You can also complain to the <a "
                'href="https://ico.org.uk/">Information Commissioner’s Office</a>.</p>',
                '<p>Ar <a href="view:my">eich tudalen</a> cewch weld popeth sydd gennym amdanoch, ei '
                "gywiro, mynd â chopi ohono, neu ei ddileu. Cewch dynnu caniatâd yn ôl yno unrhyw bryd. Nid "
                "oes angen cyfrinair: byddwn yn anfon dolen i’ch blwch post. Neu "
                '<a href="page:contact">ysgrifennwch atom</a> yn Gymraeg neu yn Saesneg.</p>'
                "<p>Ein sail gyfreithiol dros gadw llofnod yw eich cydsyniad. Ein sail dros gadw ymholiad "
                "yw bod ei angen arnom i roi ateb i chi.</p>"
                "<p>Os nad ydych yn fodlon, cewch gwyno wrthym ni. Cewch gwyno hefyd wrth <a "
                'href="https://ico.org.uk/">Swyddfa’r Comisiynydd Gwybodaeth</a>.</p>',
            ),
        ),
        OrganisationDetails("privacy/us", T("Who is responsible", "Pwy sy’n gyfrifol")),
    ),
)

TERMS = Plain(
    key="terms",
    slug=T("terms", "telerau"),
    title=T("Terms of use", "Telerau defnyddio"),
    summary=T(
        "What you may expect of us, and what we ask of you, when you write something here.",
        "Yr hyn y cewch ei ddisgwyl gennym, a’r hyn a ofynnwn gennych, pan fyddwch yn ysgrifennu rhywbeth yma.",
    ),
    blocks=(
        Notice(
            "terms/draft",
            T(
                "These terms are a draft. An expert in law has not checked them yet.",
                "Drafft yw’r telerau hyn. Nid oes arbenigwr yn y gyfraith wedi’u gwirio eto.",
            ),
            WRITTEN,
        ),
        Heading("terms/reading", T("Reading and sharing", "Darllen a rhannu")),
        Paragraphs(
            "terms/reading-text",
            T(
                "<p>You may read, print and share our pages. Say where they come from. What we say here is "
                "not advice about your own case in law or in health. For that, "
                '<a href="view:ask">ask an adviser</a>.</p>',
                "<p>Cewch ddarllen, argraffu a rhannu ein tudalennau. Dywedwch o ble y maent yn dod. Nid cyngor "
                "am eich achos chi mewn cyfraith nac iechyd yw’r hyn a ddywedwn yma. I gael hynny, "
                '<a href="view:ask">gofynnwch i gynghorydd datblygu</a>.</p>',
            ),
        ),
        Heading("terms/writing", T("What you write here", "Yr hyn a ysgrifennwch yma")),
        Paragraphs(
            "terms/writing-text",
            T(
                "<p>Your own words are yours. When you send them to be shown, you let us show them here, in "
                "both languages, until you take them back. We read them first.</p>"
                "<p>Please do not send:</p>"
                "<ul><li>what would tell others who somebody is, or how their health is, without their yes</li>"
                "<li>what is untrue and does somebody harm</li>"
                "<li>hate, threats or abuse</li>"
                "<li>what belongs to somebody else, or sells something</li></ul>"
                "<p>We do not show such words. If we find some that are shown, we take them away and tell you "
                "why, where we can.</p>",
                "<p>Eich geiriau chi yw eich geiriau chi. Pan fyddwch yn eu hanfon i’w dangos, rydych yn caniatáu "
                "inni eu dangos yma, yn y ddwy iaith, nes ichi eu tynnu’n ôl. Byddwn yn eu darllen yn gyntaf.</p>"
                "<p>Peidiwch ag anfon:</p>"
                "<ul><li>yr hyn a fyddai’n dweud wrth eraill pwy yw rhywun, neu sut y mae ei iechyd, heb ei "
                "ganiatâd</li>"
                "<li>yr hyn sy’n anwir ac yn niweidio rhywun</li>"
                "<li>casineb, bygythiadau neu gamdriniaeth</li>"
                "<li>yr hyn sy’n eiddo i rywun arall, neu sy’n gwerthu rhywbeth</li></ul>"
                "<p>Nid ydym yn dangos geiriau o’r fath. Os gwelwn rai sydd wedi’u dangos, byddwn yn eu tynnu "
                "oddi yno ac yn dweud wrthych pam, lle gallwn.</p>",
            ),
        ),
        Heading("terms/report", T("Report something", "Rhoi gwybod am rywbeth")),
        Paragraphs(
            "terms/report-text",
            T(
                "<p>Is something here wrong, hurtful or against the law? Does it tell about you without your "
                'yes? <a href="view:complain">Report it</a>. You need not give your name. We look at it within '
                "five working days. If you are in danger, ring 999.</p>"
                '<p>If we took your own words away and you do not agree, <a href="view:complain">tell us</a> in '
                "the same way. Somebody else looks at it then.</p>",
                "<p>Oes rhywbeth yma’n anghywir, yn niweidiol neu yn erbyn y gyfraith? A yw’n sôn amdanoch chi heb "
                'eich caniatâd? <a href="view:complain">Rhowch wybod i ni</a>. Nid oes rhaid rhoi eich enw. '
                "Byddwn yn edrych arno o fewn pum diwrnod gwaith. Os ydych mewn perygl, ffoniwch 999.</p>"
                "<p>Os tynnwyd eich geiriau chi oddi yno a chithau’n anghytuno, "
                '<a href="view:complain">rhowch wybod i ni</a> yn yr un ffordd. Bydd rhywun arall yn edrych arno '
                "wedyn.</p>",
            ),
        ),
    ),
)

COMPLAINTS = Plain(
    key="complaints",
    slug=T("complaints", "cwynion"),
    title=T("If you are not content", "Os nad ydych yn fodlon"),
    summary=T(
        "How to complain about our service, about the Welsh language or about your data, and who else may help.",
        "Sut i gwyno am ein gwasanaeth, am y Gymraeg neu am eich data, a phwy arall all helpu.",
    ),
    blocks=(
        Notice(
            "complaints/draft",
            T(
                "This page is a draft. An expert in law has not checked it yet.",
                "Drafft yw’r dudalen hon. Nid oes arbenigwr yn y gyfraith wedi’i gwirio eto.",
            ),
            WRITTEN,
        ),
        Paragraphs(
            "complaints/how",
            T(
                '<p><a href="view:complain">Use the form</a>, or ring or write to us. You may complain in Welsh '
                "or in English, and we answer in the same language, in the same time.</p>",
                '<p><a href="view:complain">Defnyddiwch y ffurflen</a>, neu ffoniwch neu ysgrifennwch atom. Cewch '
                "gwyno yn Gymraeg neu yn Saesneg, a byddwn yn ateb yn yr un iaith, yn yr un amser.</p>",
            ),
        ),
        Heading("complaints/service", T("Our service", "Ein gwasanaeth")),
        Paragraphs(
            "complaints/service-text",
            T(
                "<p>We tell you within five working days that we have it. We answer within 20 working days. If "
                "whoever runs this site is a public body, you may then go to the "
                '<a href="https://www.ombudsman.wales">Public Services Ombudsman for Wales</a>.</p>',
                "<p>Byddwn yn dweud wrthych o fewn pum diwrnod gwaith ei bod wedi ein cyrraedd. Byddwn yn ateb o "
                "fewn 20 diwrnod gwaith. Os corff cyhoeddus sy’n rhedeg y safle hwn, cewch fynd wedyn at "
                '<a href="https://www.ombudsman.wales">Ombwdsmon Gwasanaethau Cyhoeddus Cymru</a>.</p>',
            ),
        ),
        Heading("complaints/welsh", T("The Welsh language", "Y Gymraeg")),
        Paragraphs(
            "complaints/welsh-text",
            T(
                "<p>Is Welsh missing, late or wrong? Did somebody answer you in the wrong language? The same days "
                "hold. You may also go to the "
                '<a href="https://www.welshlanguagecommissioner.wales">Welsh Language Commissioner</a>.</p>',
                "<p>A yw’r Gymraeg ar goll, yn hwyr neu’n anghywir? A atebodd rhywun chi yn yr iaith anghywir? Yr "
                "un dyddiau sy’n berthnasol. Cewch fynd hefyd at "
                '<a href="https://www.welshlanguagecommissioner.wales">Gomisiynydd y Gymraeg</a>.</p>',
            ),
        ),
        Heading("complaints/data", T("Your data", "Eich data")),
        Paragraphs(
            "complaints/data-text",
            T(
                "<p>We tell you within 30 days that we have it, and answer without undue delay. You may go to the "
                '<a href="https://ico.org.uk/make-a-complaint/">Information Commissioner</a> at any time. To see, '
                'put right or erase what we hold, use <a href="view:my">your page</a>, or ask us by telephone or '
                "letter. We answer within a month.</p>",
                "<p>Byddwn yn dweud wrthych o fewn 30 diwrnod ei bod wedi ein cyrraedd, ac yn ateb heb oedi’n "
                'ddiangen. Cewch fynd at y <a href="https://ico.org.uk/make-a-complaint/">Comisiynydd Gwybodaeth</a> '
                'unrhyw bryd. I weld, cywiro neu ddileu’r hyn a gadwn, defnyddiwch <a href="view:my">eich '
                "tudalen</a>, neu gofynnwch inni dros y ffôn neu drwy lythyr. Byddwn yn ateb o fewn mis.</p>",
            ),
        ),
    ),
)

ABOUT = Plain(
    key="about",
    slug=T("about", "amdanom-ni"),
    title=T("About this site", "Am y safle hwn"),
    summary=T(
        "What Canol is, who runs it and where its words come from.",
        "Beth yw Canol, pwy sy’n ei redeg ac o ble y daw ei eiriau.",
    ),
    ring="er-together",
    blocks=(
        Paragraphs(
            "about/intro",
            T(
                "<p>Canol is Welsh for “centre”. The site is about the new relationship between people "
                "and public services in Wales. "
                "It does three jobs:</p>"
                "<ul><li>it tells stories and gives guidance, in plain words and in Easy Read</li>"
                "<li>it gathers commitments from people and from public bodies, and shows what became of "
                "them</li>"
                "<li>it sends your question to an adviser who can help</li></ul>",
                "<p>Pobl yn y canol: dyna ystyr yr enw. Mae’r safle’n sôn am y berthynas newydd rhwng "
                "pobl a gwasanaethau cyhoeddus yng Nghymru. "
                "Mae’n gwneud tri pheth:</p>"
                "<ul><li>mae’n adrodd straeon ac yn rhoi canllawiau, mewn geiriau clir ac ar ffurf Hawdd "
                "ei Ddeall</li>"
                "<li>mae’n casglu ymrwymiadau gan bobl a chan gyrff cyhoeddus, ac yn dangos beth ddaeth "
                "ohonyn nhw</li>"
                "<li>mae’n anfon eich cwestiwn at gynghorydd datblygu a all helpu</li></ul>",
            ),
        ),
        Heading("about/demonstration", T("A demonstration", "Safle arddangos")),
        Paragraphs(
            "about/demonstration-text",
            T(
                "<p>Does a line on the page say that this is a demonstration? Then the people, the bodies "
                "that have signed, the numbers and the telephone lines are made up. "
                "The councils and other public bodies of Wales are real, but none of them has signed "
                "here.</p>"
                "<p>The organisations we mention do not run this site and have not endorsed it. That "
                "includes WCVA, Cwmpas and Cartrefi Cymru.</p>",
                "<p>Oes llinell ar y dudalen yn dweud mai safle arddangos yw hwn? Os felly, rhai "
                "dychmygol yw’r bobl, y cyrff sydd wedi llofnodi, y rhifau a’r llinellau ffôn. "
                "Mae cynghorau a chyrff cyhoeddus eraill Cymru’n rhai go iawn, ond nid oes yr un ohonyn "
                "nhw wedi llofnodi yma.</p>"
                "<p>Nid yw’r sefydliadau a enwir gennym yn rhedeg y safle hwn, ac nid ydyn nhw wedi’i "
                "gymeradwyo. Mae hynny’n cynnwys WCVA (CGGC), Cwmpas a Cartrefi Cymru.</p>",
            ),
        ),
        Heading("about/words", T("Our words", "Ein geiriau ni")),
        Paragraphs(
            "about/words-text",
            T(
                "<p>We wrote every page ourselves. Where the facts come from somebody else, we say so on "
                "the page, with the date. "
                "Figures and praise from those sources belong to their time. We do not repeat them as if "
                "they were today’s.</p>"
                "<p>The Welsh and the English say the same thing. Neither goes out alone. A second Welsh "
                "reader still has to check the Welsh.</p>",
                "<p>Ni ein hunain a ysgrifennodd bob tudalen. Lle daw’r ffeithiau gan rywun arall, "
                "dywedwn hynny ar y dudalen, gyda’r dyddiad. "
                "Mae ffigurau a chlod o’r ffynonellau hynny’n perthyn i’w cyfnod. Nid ydym yn eu "
                "hailadrodd fel pe baen nhw’n perthyn i heddiw.</p>"
                "<p>Mae’r Gymraeg a’r Saesneg yn dweud yr un peth. Nid yw’r naill yn cael ei chyhoeddi "
                "heb y llall. Mae angen i ail ddarllenydd wirio’r Gymraeg o hyd.</p>",
            ),
        ),
        Heading("about/software", T("The software", "Y feddalwedd")),
        Paragraphs(
            "about/software-text",
            T(
                "<p>Anybody may use the software behind this site, look at how it works and change it. "
                "The pictures were drawn for it. "
                "The font is called Atkinson Hyperlegible Next. It was made so that letters are easy to "
                "tell apart.</p>",
                "<p>Caiff unrhyw un ddefnyddio’r feddalwedd y tu ôl i’r safle hwn, gweld sut mae’n "
                "gweithio a’i newid. Cafodd y lluniau eu tynnu ar ei gyfer. "
                "Atkinson Hyperlegible Next yw enw’r ffont. Fe’i lluniwyd fel ei bod yn hawdd "
                "gwahaniaethu rhwng y llythrennau.</p>",
            ),
        ),
        OrganisationDetails("about/us", T("Who runs this site", "Pwy sy’n rhedeg y safle hwn")),
    ),
)

DATA = Plain(
    key="data",
    slug=T("data", "data"),
    title=T("Open data", "Data agored"),
    summary=T(
        "The numbers behind the commitments, for anybody to use.",
        "Y rhifau y tu ôl i’r ymrwymiadau, i unrhyw un eu defnyddio.",
    ),
    ring="figures",
    blocks=(
        Paragraphs(
            "data/intro",
            T(
                "<p>You may take the numbers on this site and use them. There are no names of people in "
                "them, and no e-mail addresses.</p>",
                "<p>Cewch gymryd y rhifau ar y safle hwn a’u defnyddio. Nid oes enwau pobl ynddyn nhw, na "
                "chyfeiriadau e-bost.</p>",
            ),
        ),
        Heading("data/pledges", T("Pledges", "Addewidion")),
        Paragraphs(
            "data/pledges-text",
            T(
                "<p><b>/data/pledges.json</b> has four parts. The first, <b>totals</b>, has three "
                "numbers:</p>"
                "<ul><li><b>people</b>: people whose signature is confirmed and still stands</li>"
                "<li><b>groups</b>: groups, in the same way</li>"
                "<li><b>public_bodies</b>: public bodies that have been confirmed and approved, and still "
                "stand</li></ul>"
                "<p>The totals are exact, and are at most five seconds behind.</p>"
                "<p>The second part, <b>commitments</b>, has the ten commitments: their code, side and "
                "words in both languages, and how many chose each. "
                "The same table is in <b>/data/pledges.csv</b>, for a spreadsheet.</p>"
                "<p>The third part, <b>public_bodies</b>, names each body that is shown, what it chose "
                "and since when: the hundred newest. <b>more_public_bodies</b> is the address of the next "
                "hundred, or <b>null</b> where there are no more. "
                "Where <b>is_invented</b> is true, the body was made up for a demonstration.</p>"
                "<p>The fourth part, <b>areas</b>, has the number of people and groups in each of the 22 "
                "council areas, on the day in <b>counted_on</b>. "
                "Where a number is hidden, it says <b>null</b> there, and nothing in the table.</p>"
                "<p>What each part holds is written down in <b>/data/pledges.schema.json</b>.</p>",
                "<p>Mae pedair rhan i <b>/data/pledges.json</b>. Mae tri rhif yn y gyntaf, <b>totals</b>:</p>"
                "<ul><li><b>people</b>: pobl y mae eu llofnod wedi’i gadarnhau ac yn dal i sefyll</li>"
                "<li><b>groups</b>: grwpiau, yn yr un modd</li>"
                "<li><b>public_bodies</b>: cyrff cyhoeddus sydd wedi’u cadarnhau a’u cymeradwyo, ac sy’n "
                "dal i sefyll</li></ul>"
                "<p>Mae’r cyfansymiau’n gywir, ac ar y mwyaf bum eiliad ar ei hôl hi.</p>"
                "<p>Yn yr ail ran, <b>commitments</b>, mae’r deg ymrwymiad: eu cod, eu hochr a’u geiriau "
                "yn y ddwy iaith, a faint a ddewisodd bob un. "
                "Mae’r un tabl yn <b>/data/pledges.csv</b>, ar gyfer taenlen.</p>"
                "<p>Mae’r drydedd ran, <b>public_bodies</b>, yn enwi pob corff sy’n cael ei ddangos, yr "
                "hyn a ddewisodd ac ers pryd: y cant diweddaraf. <b>more_public_bodies</b> yw cyfeiriad y cant "
                "nesaf, neu <b>null</b> lle nad oes rhagor. "
                "Lle mae <b>is_invented</b> yn wir (true), corff dychmygol ydyw, ar gyfer safle "
                "arddangos.</p>"
                "<p>Yn y bedwaredd ran, <b>areas</b>, mae nifer y bobl a’r grwpiau ym mhob un o’r 22 o "
                "ardaloedd cyngor, ar y diwrnod a nodir yn <b>counted_on</b>. "
                "Lle mae rhif wedi’i guddio, mae’n dweud <b>null</b> yno, a dim byd yn y tabl.</p>"
                "<p>Mae’r hyn sydd ym mhob rhan wedi’i nodi yn <b>/data/pledges.schema.json</b>.</p>",
            ),
        ),
        Heading("data/places", T("Places", "Lleoedd")),
        Paragraphs(
            "data/places-text",
            T(
                "<p><b>/data/places.json</b> lists the 22 council areas: the official code (<b>gss</b>), "
                "the names in both languages, the region, the health board, the number of people in the "
                "Census of 2021, and north or south for our advisers.</p>",
                "<p>Mae <b>/data/places.json</b> yn rhestru’r 22 o ardaloedd cyngor: y cod swyddogol "
                "(<b>gss</b>), yr enwau yn y ddwy iaith, y rhanbarth, y bwrdd iechyd, nifer y bobl yng "
                "Nghyfrifiad 2021, a gogledd neu dde ar gyfer ein cynghorwyr datblygu.</p>",
            ),
        ),
        Heading("data/enquiries", T("How we answer", "Sut rydym yn ateb")),
        Paragraphs(
            "data/enquiries-text",
            T(
                "<p><b>/data/enquiries.csv</b> counts the questions to our advisers: by month, region, topic and "
                "language, how they came, what came of them, and how many working days an answer took. "
                "It is made anew once a day. "
                '<a href="view:figures">The same figures with their bars</a> are on a page of their own.</p>',
                "<p>Mae <b>/data/enquiries.csv</b> yn cyfrif y cwestiynau i’n cynghorwyr datblygu: fesul mis, "
                "rhanbarth, pwnc ac iaith, sut y daethant, beth a ddaeth ohonynt, a faint o ddiwrnodau gwaith a "
                "gymerodd ateb. Caiff ei wneud o’r newydd unwaith y dydd. "
                'Mae’r <a href="view:figures">un ffigurau gyda’u barrau</a> ar dudalen eu hunain.</p>',
            ),
        ),
        Heading("data/small", T("Small numbers are hidden", "Mae rhifau bach yn cael eu cuddio")),
        Paragraphs(
            "data/small-text",
            T(
                "<p>We do not show a count under five for any place. A small number could point to one "
                "person. "
                "Sometimes a second place has to be hidden too, so that nobody can work out the first by "
                "taking away. "
                "The counts for places are made anew once a day.</p>",
                "<p>Nid ydym yn dangos cyfrif o dan bump ar gyfer unrhyw le. Gallai rhif bach bwyntio at un "
                "person. "
                "Weithiau rhaid cuddio ail le hefyd, fel na all neb gyfrifo’r cyntaf drwy dynnu. "
                "Caiff y cyfrif ar gyfer lleoedd ei wneud o’r newydd unwaith y dydd.</p>",
            ),
        ),
        Heading("data/daily", T("No quiet changes", "Dim newid ar y slei")),
        Paragraphs(
            "data/daily-text",
            T(
                "<p>Once a day we keep a copy of all the counts. <b>/data/pledges-daily.json</b> lists the days. "
                "Each has a fingerprint (<b>sha256</b>), a <b>signature</b>, and the address of the copy.</p>"
                "<p>To check a day, fetch its copy and work out the SHA-256 of it, byte for byte. It must be the "
                "fingerprint in the list. Each copy also names the fingerprint of the day before "
                "(<b>previous</b>). So nobody can change an old day without changing every day after it. "
                "Keep one fingerprint yourself, and you can hold us to everything before it.</p>"
                "<p>The signature is an HMAC-SHA-256 that only our key can make. Ask us, and we check for you "
                "whether a fingerprint was ours.</p>",
                "<p>Unwaith y dydd, byddwn yn cadw copi o bob cyfrif. Mae <b>/data/pledges-daily.json</b> yn "
                "rhestru’r diwrnodau. "
                "Mae gan bob un ôl bys (<b>sha256</b>), llofnod (<b>signature</b>), a chyfeiriad y copi.</p>"
                "<p>I wirio diwrnod, cymerwch ei gopi a chyfrifwch ei SHA-256, beit am feit. Rhaid mai dyna’r "
                "ôl bys yn y rhestr. Mae pob copi hefyd yn enwi ôl bys y diwrnod cynt (<b>previous</b>). "
                "Felly ni all neb newid hen ddiwrnod heb newid pob diwrnod ar ei ôl. "
                "Cadwch un ôl bys eich hun, a gallwch ein dal at bopeth o’i flaen.</p>"
                "<p>HMAC-SHA-256 yw’r llofnod: dim ond ein hallwedd ni all ei wneud. Gofynnwch i ni, a byddwn yn "
                "gwirio ar eich rhan ai un o’n rhai ni oedd ôl bys.</p>",
            ),
        ),
        Heading("data/licence", T("How you may use it", "Sut y cewch ei ddefnyddio")),
        Paragraphs(
            "data/licence-text",
            T(
                "<p>Our own counts are under the "
                "<a "
                'href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">Open '
                "Government Licence v3.0</a>. "
                "Use them as you like, and say where they come from. On a demonstration site the numbers "
                "are made up: please do not quote them.</p>",
                "<p>Mae ein cyfrif ein hunain dan y "
                "<a "
                'href="https://www.nationalarchives.gov.uk/doc/open-government-licence-cymraeg/version/3/">Drwydded '
                ""
                ""
                "Llywodraeth Agored f3.0</a>. "
                "Defnyddiwch ef fel y mynnwch, a dywedwch o ble y daeth. Ar safle arddangos, rhai "
                "dychmygol yw’r rhifau: peidiwch â’u dyfynnu.</p>",
            ),
        ),
        Heading("data/sources", T("Maps and postcodes", "Mapiau a chodau post")),
        Paragraphs(
            "data/sources-text",
            T(
                "<p>The look-up from postcode to council is made from Code-Point Open. "
                "Contains OS data © Crown copyright and database right 2014. "
                "Contains Royal Mail data © Royal Mail copyright and database right 2014. "
                "Contains National Statistics data © Crown copyright and database right 2014.</p>"
                "<p>The map: Source: Office for National Statistics licensed under the Open Government "
                "Licence v.3.0. "
                "Contains OS data © Crown copyright and database right 2025.</p>"
                "<p>The numbers of people who live in each place are from the Census of 2021, under the "
                "same licence.</p>",
                "<p>Code-Point Open yw sail y dull o droi cod post yn enw cyngor. "
                "Yn cynnwys data OS © Hawlfraint y Goron a hawl cronfa ddata 2014. "
                "Yn cynnwys data’r Post Brenhinol © Hawlfraint y Post Brenhinol a hawl cronfa ddata 2014. "
                "Yn cynnwys data Ystadegau Gwladol © Hawlfraint y Goron a hawl cronfa ddata 2014.</p>"
                "<p>Y map: Ffynhonnell: y Swyddfa Ystadegau Gwladol, wedi’i drwyddedu dan y Drwydded "
                "Llywodraeth Agored f.3.0. "
                "Yn cynnwys data OS © Hawlfraint y Goron a hawl cronfa ddata 2025.</p>"
                "<p>O Gyfrifiad 2021 y daw nifer y bobl sy’n byw ym mhob lle, dan yr un drwydded.</p>",
            ),
        ),
    ),
)

PAGES = (CONTACT, ACCESSIBILITY, PRIVACY, ABOUT, DATA, TERMS, COMPLAINTS)
