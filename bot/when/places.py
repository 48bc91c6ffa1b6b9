"""Places that have no zone of their own name in the tz database, with the zone whose clock they keep; from public geography.

Names are folded: lower case, no accents, no punctuation. A name in several rows is several places, and is asked about.
"""

from __future__ import annotations

from bot.when.tables import rows

CITIES = rows("""
America/New_York: new york city, nyc, manhattan, brooklyn, queens, the bronx, bronx, boston, philadelphia,
    philly, washington, washington dc, washington d c, dc, baltimore, atlanta, miami, orlando, tampa,
    jacksonville, fort lauderdale, st petersburg, west palm beach, tallahassee, charlotte, raleigh, durham,
    greensboro, winston salem, pittsburgh, cleveland, columbus, cincinnati, toledo, akron, dayton, buffalo,
    rochester, albany, syracuse, ithaca, newark, jersey city, princeton, trenton, hartford, new haven, stamford,
    providence, worcester, cambridge, springfield, lowell, amherst, portland, burlington, manchester, concord,
    richmond, norfolk, virginia beach, arlington, alexandria, charlottesville, blacksburg, roanoke, wilmington,
    charleston, columbia, greenville, savannah, augusta, athens, knoxville, chattanooga, lexington, ann arbor,
    grand rapids, lansing, gainesville, naples, sarasota, annapolis, bethesda, harrisburg, lancaster, allentown,
    scranton, erie, white plains, yonkers, long island, hoboken
America/Indiana/Indianapolis: south bend, bloomington, fort wayne, west lafayette
America/Chicago: houston, dallas, austin, san antonio, fort worth, arlington, plano, minneapolis, st paul, saint
    paul, twin cities, milwaukee, madison, st louis, saint louis, kansas city, springfield, nashville, memphis,
    new orleans, baton rouge, birmingham, huntsville, montgomery, mobile, oklahoma city, tulsa, norman, omaha,
    lincoln, wichita, des moines, iowa city, cedar rapids, little rock, jackson, sioux falls, fargo, green bay,
    evanston, urbana, champaign, urbana champaign, peoria, naperville, aurora, rockford, lubbock, corpus
    christi, galveston, waco, college station, columbia, pensacola, duluth, rochester, lafayette, shreveport,
    bentonville, fayetteville, topeka, lawrence, mcallen, laredo
America/Denver: salt lake city, slc, albuquerque, colorado springs, boulder, fort collins, aurora, santa fe,
    provo, ogden, el paso, cheyenne, billings, missoula, bozeman, las cruces, park city, aspen, los alamos
America/Phoenix: tucson, scottsdale, tempe, mesa, chandler, flagstaff, gilbert, glendale
America/Los_Angeles: la, l a, san francisco, sf, sfo, bay area, silicon valley, san diego, san jose, oakland,
    berkeley, palo alto, stanford, mountain view, sunnyvale, cupertino, menlo park, redwood city, santa clara,
    fremont, sacramento, fresno, long beach, anaheim, irvine, santa barbara, santa cruz, santa monica, pasadena,
    burbank, hollywood, riverside, bakersfield, davis, san luis obispo, seattle, redmond, bellevue, tacoma,
    spokane, olympia, portland, eugene, salem, corvallis, bend, las vegas, vegas, reno, vancouver washington,
    san mateo, glendale, monterey, napa, carson city
America/Anchorage: fairbanks
Pacific/Honolulu: hilo, maui, kona, waikiki
America/Toronto: ottawa, montreal, quebec city, quebec, mississauga, hamilton, brampton, kitchener, waterloo,
    kingston, guelph, windsor, markham, laval, gatineau, sherbrooke, london ontario, oshawa, barrie, sudbury
America/Vancouver: victoria, burnaby, surrey, richmond, kelowna, whistler, kamloops, nanaimo
America/Edmonton: calgary, banff, lethbridge, red deer
America/Winnipeg: brandon
America/Regina: saskatoon
America/Halifax: charlottetown, fredericton, saint john, moncton, sydney nova scotia
America/St_Johns: saint johns, st john s
America/Mexico_City: ciudad de mexico, cdmx, mexico df, guadalajara, puebla, leon, queretaro, toluca, san luis
    potosi, aguascalientes, morelia, oaxaca, cuernavaca, veracruz, acapulco, guanajuato
America/Monterrey: saltillo, torreon, monterey mexico
America/Merida: campeche
America/Cancun: playa del carmen, tulum
America/Panama: panama city, ciudad de panama
America/Costa_Rica: san jose, san jose costa rica
America/Guatemala: guatemala city, antigua guatemala
America/Havana: la habana, habana
America/Santo_Domingo: santiago de los caballeros, punta cana
America/Puerto_Rico: san juan, ponce
America/Jamaica: kingston, montego bay
America/Port_of_Spain: trinidad, san fernando
America/Sao_Paulo: rio, rio de janeiro, brasilia, belo horizonte, porto alegre, curitiba, campinas,
    florianopolis, goiania, vitoria, santos, sao jose dos campos, ribeirao preto, niteroi, guarulhos, joinville,
    londrina, uberlandia, sorocaba, juiz de fora
America/Bahia: salvador, salvador da bahia, feira de santana
America/Fortaleza: natal, joao pessoa, teresina, sao luis
America/Recife: olinda
America/Maceio: aracaju
America/Cuiaba: varzea grande
America/Argentina/Buenos_Aires: caba, la plata, mar del plata, capital federal
America/Argentina/Cordoba: rosario, santa fe argentina, corrientes
America/Santiago: santiago de chile, valparaiso, concepcion, vina del mar, antofagasta
America/Bogota: medellin, cali, barranquilla, cartagena, bucaramanga, pereira
America/Lima: arequipa, cusco, cuzco, trujillo
America/Guayaquil: quito, cuenca
America/Caracas: maracaibo, valencia, barquisimeto
America/La_Paz: santa cruz de la sierra, cochabamba, sucre
America/Asuncion: ciudad del este, encarnacion
America/Montevideo: punta del este, salto
Europe/London: birmingham, manchester, leeds, liverpool, sheffield, bristol, newcastle, newcastle upon tyne,
    nottingham, leicester, coventry, oxford, cambridge, brighton, southampton, portsmouth, plymouth, exeter,
    bath, york, norwich, milton keynes, luton, derby, stoke on trent, wolverhampton, bradford, hull, edinburgh,
    glasgow, aberdeen, dundee, st andrews, inverness, stirling, cardiff, swansea, belfast, derry, durham,
    lancaster, canterbury, croydon, wembley, bournemouth, warwick, guildford, cheltenham, gloucester, richmond,
    lincoln, worcester
Europe/Dublin: cork, galway, limerick, waterford, maynooth
Europe/Paris: marseille, marseilles, lyon, lyons, toulouse, nice, nantes, strasbourg, montpellier, bordeaux,
    lille, rennes, reims, grenoble, dijon, angers, nancy, metz, tours, aix en provence, clermont ferrand, rouen,
    brest, le havre, cannes, avignon, sophia antipolis, saint etienne, orleans, caen, toulon
Europe/Berlin: hamburg, munich, munchen, muenchen, cologne, koln, koeln, frankfurt, frankfurt am main, frankfurt a m, frankfurt oder,
    stuttgart, dusseldorf, duesseldorf, dortmund, essen, leipzig, bremen, dresden, hanover, hannover, nuremberg,
    nurnberg, nuernberg, duisburg, bochum, wuppertal, bielefeld, bonn, munster, muenster, karlsruhe, mannheim,
    augsburg, wiesbaden, aachen, kiel, chemnitz, magdeburg, freiburg, mainz, erfurt, rostock, kassel, potsdam,
    heidelberg, darmstadt, tubingen, tuebingen, ulm, wurzburg, wuerzburg, jena, regensburg, ingolstadt, lubeck,
    luebeck, saarbrucken, saarbruecken, gottingen, goettingen, konstanz, passau, halle, braunschweig, osnabruck,
    osnabrueck, oldenburg, paderborn, koblenz, trier, bayreuth, bamberg, erlangen, wolfsburg, weimar, krefeld,
    gelsenkirchen, monchengladbach
Europe/Vienna: wien, graz, linz, salzburg, innsbruck, klagenfurt
Europe/Zurich: zuerich, geneva, geneve, genf, basel, bern, berne, lausanne, lucerne, luzern, st gallen,
    winterthur, lugano, davos, fribourg, zug
Europe/Madrid: barcelona, valencia, seville, sevilla, zaragoza, malaga, murcia, palma, palma de mallorca,
    mallorca, bilbao, alicante, cordoba, valladolid, vigo, gijon, granada, la coruna, a coruna, vitoria gasteiz,
    pamplona, san sebastian, donostia, salamanca, santander, santiago de compostela, toledo, cadiz, ibiza, leon,
    merida, tarragona, girona, cartagena
Atlantic/Canary: las palmas, tenerife, gran canaria, santa cruz de tenerife, lanzarote, fuerteventura
Europe/Lisbon: lisboa, porto, oporto, braga, coimbra, faro, aveiro, funchal
Europe/Rome: roma, milan, milano, naples, napoli, turin, torino, palermo, genoa, genova, bologna, florence,
    firenze, bari, catania, venice, venezia, verona, padua, padova, trieste, pisa, perugia, parma, modena,
    trento, bolzano, cagliari, siena, brescia, bergamo, salerno, lecce
Europe/Amsterdam: rotterdam, the hague, den haag, utrecht, eindhoven, groningen, delft, leiden, nijmegen,
    maastricht, tilburg, breda, arnhem, haarlem, wageningen, almere, enschede
Europe/Brussels: bruxelles, brussel, antwerp, antwerpen, ghent, gent, leuven, bruges, brugge, liege, namur,
    charleroi, mons, louvain la neuve
Europe/Copenhagen: kobenhavn, aarhus, odense, aalborg
Europe/Stockholm: gothenburg, goteborg, malmo, uppsala, lund, linkoping, umea, vasteras, orebro
Europe/Oslo: bergen, trondheim, stavanger, tromso
Europe/Helsinki: espoo, tampere, turku, oulu, vantaa
Atlantic/Reykjavik: akureyri
Europe/Warsaw: warszawa, krakow, cracow, lodz, wroclaw, poznan, gdansk, gdynia, szczecin, lublin, katowice,
    bydgoszcz, torun, rzeszow
Europe/Prague: praha, prag, brno, ostrava, plzen, olomouc
Europe/Bratislava: kosice
Europe/Budapest: debrecen, szeged, pecs
Europe/Bucharest: bucuresti, cluj, cluj napoca, timisoara, iasi, brasov, constanta, sibiu
Europe/Sofia: plovdiv, varna, burgas
Europe/Athens: athina, thessaloniki, patras, heraklion, crete
Europe/Belgrade: beograd, novi sad, nis
Europe/Zagreb: split, rijeka, dubrovnik
Europe/Ljubljana: maribor
Europe/Sarajevo: mostar, banja luka
Europe/Tallinn: tartu
Europe/Vilnius: kaunas
Europe/Kyiv: kiev, kharkiv, kharkov, odessa, odesa, dnipro, lviv, lvov, zaporizhzhia
Europe/Moscow: moskva, saint petersburg, st petersburg, nizhny novgorod, kazan, rostov on don, sochi, voronezh,
    krasnodar
Asia/Yekaterinburg: ekaterinburg, chelyabinsk, ufa, perm
Europe/Istanbul: ankara, izmir, antalya, bursa, adana, konya
Asia/Nicosia: limassol, larnaca, paphos
Africa/Lagos: abuja, ibadan, kano, port harcourt, benin city, kaduna, enugu, onitsha, abeokuta, ilorin, jos,
    aba, owerri, warri, calabar, uyo, akure, zaria, maiduguri, sokoto, asaba, osogbo, ife, ile ife, nsukka,
    lekki, ikeja
Africa/Accra: kumasi, tamale, cape coast, tema
Africa/Nairobi: mombasa, kisumu, nakuru, eldoret
Africa/Kampala: entebbe, gulu, mbarara
Africa/Dar_es_Salaam: arusha, dodoma, zanzibar, mwanza
Africa/Addis_Ababa: addis abeba, addis, adama
Africa/Johannesburg: joburg, cape town, kaapstad, durban, pretoria, port elizabeth, gqeberha, bloemfontein,
    stellenbosch, soweto, east london
Africa/Cairo: alexandria, giza, luxor, aswan
Africa/Casablanca: rabat, marrakech, marrakesh, fes, fez, tangier, agadir
Africa/Algiers: alger, oran, constantine
Africa/Tunis: sfax, sousse
Africa/Abidjan: yamoussoukro
Africa/Dakar: thies, saint louis senegal
Africa/Douala: yaounde
Africa/Luanda: huambo
Africa/Harare: bulawayo
Africa/Lusaka: ndola, kitwe
Africa/Lubumbashi: goma, bukavu
Africa/Maputo: beira
Africa/Blantyre: lilongwe
Africa/Porto-Novo: cotonou
Indian/Antananarivo: tananarive
Asia/Dubai: abu dhabi, sharjah, ajman, al ain, ras al khaimah
Asia/Riyadh: jeddah, jiddah, mecca, makkah, medina, dammam, khobar, dhahran
Asia/Qatar: doha
Asia/Kuwait: kuwait city
Asia/Bahrain: manama
Asia/Muscat: salalah
Asia/Jerusalem: tel aviv, tel aviv yafo, haifa, beer sheva, herzliya
Asia/Hebron: ramallah, nablus, bethlehem
Asia/Beirut: tripoli lebanon
Asia/Amman: irbid, zarqa
Asia/Damascus: aleppo, homs
Asia/Baghdad: basra, erbil, mosul, sulaymaniyah
Asia/Tehran: teheran, mashhad, isfahan, shiraz, tabriz
Asia/Kolkata: mumbai, bombay, delhi, new delhi, bangalore, bengaluru, hyderabad, ahmedabad, chennai, madras,
    calcutta, surat, pune, poona, jaipur, lucknow, kanpur, nagpur, indore, thane, bhopal, visakhapatnam, vizag,
    patna, vadodara, baroda, ghaziabad, ludhiana, agra, nashik, faridabad, meerut, rajkot, varanasi, srinagar,
    aurangabad, amritsar, navi mumbai, allahabad, prayagraj, ranchi, howrah, coimbatore, jabalpur, gwalior,
    vijayawada, jodhpur, madurai, raipur, kota, guwahati, chandigarh, mysore, mysuru, gurgaon, gurugram, noida,
    kochi, cochin, thiruvananthapuram, trivandrum, kozhikode, calicut, bhubaneswar, dehradun, mangalore, goa,
    panaji, pondicherry, tiruchirappalli, trichy, shimla, udaipur, roorkee, kharagpur, salem india, hubli,
    siliguri, jammu
Asia/Karachi: lahore, islamabad, rawalpindi, faisalabad, peshawar, multan, hyderabad, quetta, sialkot
Asia/Dhaka: dacca, chittagong, chattogram, sylhet, khulna, rajshahi
Asia/Colombo: kandy, galle, jaffna
Asia/Kathmandu: katmandu, pokhara, lalitpur, biratnagar
Asia/Kabul: herat, kandahar
Asia/Tashkent: samarkand, bukhara
Asia/Almaty: astana, nur sultan, shymkent
Asia/Yangon: rangoon, mandalay
Asia/Novosibirsk: akademgorodok
Asia/Shanghai: beijing, peking, guangzhou, canton, shenzhen, chengdu, tianjin, wuhan, dongguan, chongqing, xian,
    xi an, hangzhou, foshan, nanjing, shenyang, qingdao, jinan, harbin, zhengzhou, suzhou, dalian, changsha,
    kunming, ningbo, xiamen, fuzhou, hefei, wuxi, changchun, nanchang, taiyuan, zhuhai, guiyang, nanning,
    shijiazhuang, lanzhou, wenzhou, haikou, sanya, lhasa, hohhot, yinchuan, xining, zhongshan, yantai, macau
    china
Asia/Urumqi: kashgar
Asia/Hong_Kong: hk, kowloon
Asia/Macau: macao
Asia/Taipei: kaohsiung, taichung, tainan, hsinchu
Asia/Tokyo: osaka, kyoto, yokohama, nagoya, sapporo, fukuoka, kobe, sendai, hiroshima, kawasaki, saitama,
    okinawa, naha, tsukuba, nara
Asia/Seoul: busan, pusan, incheon, daegu, daejeon, gwangju, suwon, jeju
Asia/Singapore: sg
Asia/Kuala_Lumpur: kl, penang, george town, johor bahru, ipoh, malacca, melaka, petaling jaya, shah alam,
    cyberjaya
Asia/Kuching: kota kinabalu
Asia/Jakarta: bandung, surabaya, medan, yogyakarta, jogja, semarang, bogor, depok, palembang, malang
Asia/Makassar: bali, denpasar, ubud, lombok
Asia/Manila: quezon city, cebu, cebu city, davao, davao city, makati, taguig, baguio, iloilo, pasig
Asia/Bangkok: chiang mai, phuket, pattaya, khon kaen
Asia/Ho_Chi_Minh: ho chi minh city, hcmc, saigon, hanoi, ha noi, da nang, danang, haiphong, hue, can tho
Asia/Phnom_Penh: siem reap
Asia/Vientiane: luang prabang
Asia/Ulaanbaatar: ulan bator
Australia/Sydney: canberra, newcastle, wollongong, parramatta, byron bay, central coast
Australia/Melbourne: geelong, ballarat, bendigo
Australia/Brisbane: gold coast, cairns, townsville, sunshine coast, toowoomba
Australia/Perth: fremantle
Australia/Hobart: launceston
Australia/Darwin: alice springs
Pacific/Auckland: wellington, christchurch, hamilton, dunedin, tauranga, queenstown, palmerston north
Pacific/Fiji: suva, nadi
Pacific/Guam: hagatna
Pacific/Pago_Pago: american samoa, pago
Pacific/Kiritimati: christmas island kiribati, kiritimati island
""")

# Parts of countries, and for the larger federations their usual letters; with the zones that they have.
REGIONS = rows("""
America/New_York: connecticut, ct, delaware, de, district of columbia, d c, georgia, ga, maine, me, maryland,
    md, massachusetts, ma, new hampshire, nh, new jersey, nj, new york state, ny, north carolina, nc, ohio, oh,
    pennsylvania, pa, rhode island, ri, south carolina, sc, vermont, vt, virginia, va, west virginia, wv, new
    england, east coast, us east coast, eastern us
America/New_York America/Chicago: florida, fl, kentucky, ky, tennessee, tn
America/Detroit: michigan, mi
America/Indiana/Indianapolis: indiana, in
America/Chicago: alabama, al, arkansas, ar, illinois, il, iowa, ia, louisiana, minnesota, mn, mississippi, ms,
    missouri, mo, oklahoma, ok, wisconsin, wi, midwest
America/Chicago America/Denver: texas, tx, kansas, ks, nebraska, ne, north dakota, nd, south dakota, sd
America/Denver: colorado, co, montana, mt, new mexico, nm, utah, ut, wyoming, wy
America/Phoenix: arizona, az
America/Boise: idaho, id
America/Los_Angeles: california, ca, calif, nevada, nv, oregon, or, washington, washington state, wa, west
    coast, us west coast, pacific northwest, bay area
America/Anchorage: alaska, ak
Pacific/Honolulu: hawaii, hi
America/Toronto: ontario, on, quebec province, qc
America/Vancouver: british columbia, bc, b c
America/Edmonton: alberta, ab
America/Winnipeg: manitoba, mb
America/Regina: saskatchewan, sk
America/Halifax: nova scotia, ns, new brunswick, nb, prince edward island, pei
America/St_Johns: newfoundland, newfoundland and labrador
Australia/Sydney: new south wales, nsw, act
Australia/Melbourne: victoria australia, vic
Australia/Brisbane: queensland, qld
Australia/Perth: western australia
Australia/Adelaide: south australia
Australia/Hobart: tasmania, tas
Australia/Darwin: northern territory
Europe/London: uk, england, scotland, wales, northern ireland, cornwall, yorkshire, kent, sussex, essex
Europe/Berlin: bavaria, bayern, baden wurttemberg, hesse, hessen, saxony, sachsen, nrw, north rhine westphalia,
    nordrhein westfalen, brandenburg, lower saxony, niedersachsen, schleswig holstein, thuringia, thuringen,
    rheinland pfalz, mecklenburg vorpommern
Europe/Madrid: catalonia, catalunya, cataluna, andalusia, andalucia, basque country, pais vasco, galicia
Europe/Rome: tuscany, toscana, sicily, sicilia, sardinia, sardegna, lombardy, lombardia, piedmont
Europe/Paris: brittany, bretagne, normandy, normandie, provence, alsace, corsica, corse
Atlantic/Canary: canary islands, canaries, canarias, islas canarias, kanaren
Atlantic/Azores: azores, acores
Atlantic/Madeira: madeira
Asia/Kolkata: karnataka, maharashtra, tamil nadu, kerala, gujarat, punjab, telangana, west bengal, uttar
    pradesh, rajasthan, bihar, haryana, andhra pradesh, odisha, assam, madhya pradesh
America/Sao_Paulo: minas gerais, rio grande do sul, parana, santa catarina, espirito santo, goias
Asia/Shanghai: guangdong, zhejiang, jiangsu, sichuan, hubei, hunan, shandong, fujian
Asia/Tokyo: hokkaido, kansai, kyushu
""")

# The zones to offer for a country that has more of them in the tz database than people live by, largest first.
COUNTRIES = rows("""
US: America/New_York, America/Chicago, America/Denver, America/Los_Angeles, America/Phoenix
CA: America/Toronto, America/Vancouver, America/Edmonton, America/Winnipeg, America/Halifax
MX: America/Mexico_City, America/Tijuana, America/Hermosillo, America/Cancun
BR: America/Sao_Paulo, America/Manaus, America/Rio_Branco
AR: America/Argentina/Buenos_Aires
CL: America/Santiago
EC: America/Guayaquil
RU: Europe/Moscow, Asia/Yekaterinburg, Asia/Novosibirsk, Europe/Samara, Asia/Vladivostok
KZ: Asia/Almaty
UZ: Asia/Tashkent
MN: Asia/Ulaanbaatar
CN: Asia/Shanghai
ID: Asia/Jakarta, Asia/Makassar, Asia/Jayapura
MY: Asia/Kuala_Lumpur
AU: Australia/Sydney, Australia/Melbourne, Australia/Brisbane, Australia/Perth, Australia/Adelaide
NZ: Pacific/Auckland
DE: Europe/Berlin
ES: Europe/Madrid, Atlantic/Canary
PT: Europe/Lisbon, Atlantic/Azores
UA: Europe/Kyiv
CY: Asia/Nicosia
PS: Asia/Gaza
CD: Africa/Kinshasa, Africa/Lubumbashi
GL: America/Nuuk
""")

# What people call countries besides their names in the CLDR, by ISO 3166 code.
COUNTRY_NAMES = rows("""
GB: uk, u k, great britain, britain, england, scotland, wales, northern ireland, gb, inglaterra, inghilterra,
    angleterre, schottland
US: usa, u s a, us, u s, america, the states, united states of america, the us, the usa, eeuu, ee uu, eua
NL: holland, the netherlands, hollande, olanda, holanda
AE: uae, u a e, emirates, the emirates
KR: korea
CZ: czech republic, czechia
TR: turkey
CI: ivory coast, cote d ivoire
CD: drc, dr congo, congo kinshasa
CG: congo brazzaville
MM: burma
HK: hong kong
MO: macau
BA: bosnia
MK: macedonia
VN: viet nam
PS: palestine
TT: trinidad and tobago
CV: cape verde
SZ: swaziland
CN: prc, mainland china
PH: the philippines
""")

# Abbreviations and what else people call a clock. Where one has several meanings all are asked about.
ABBREVIATIONS = rows("""
America/New_York: et, est, edt, eastern, us eastern, new york
America/Chicago: ct, cdt, central, us central
America/Chicago Asia/Shanghai: cst
America/Denver America/Phoenix: mt, mst, mountain, us mountain
America/Denver: mdt
America/Los_Angeles: pt, pst, pdt, pacific, us pacific
America/Anchorage: akst, akdt
Pacific/Honolulu: hst, hawaiian
America/Halifax America/Puerto_Rico: ast, adt, atlantic
America/St_Johns: nst, ndt
America/Sao_Paulo: brt, brasilia time, horario de brasilia
America/Argentina/Buenos_Aires: art
UTC: utc, gmt, greenwich, zulu, coordinated universal, universal
Europe/London Asia/Dhaka: bst
Europe/London: british
Europe/Berlin: cet, cest, mez, mesz, central european
Europe/Athens Europe/Helsinki Europe/Kyiv Europe/Bucharest Africa/Cairo: eet, eest, eastern european
Europe/Lisbon: wet, west
Europe/Moscow: msk, moscow time
Africa/Lagos: wat
Africa/Harare Africa/Lusaka Africa/Maputo: cat
Africa/Nairobi: eat
Africa/Johannesburg: sast
Asia/Kolkata Europe/Dublin Asia/Jerusalem: ist
Asia/Karachi: pkt
Asia/Kathmandu: npt
Asia/Dubai: gst
Asia/Singapore: sgt
Asia/Kuala_Lumpur: myt
Asia/Hong_Kong: hkt
Asia/Manila: pht
Asia/Jakarta: wib
Asia/Bangkok Asia/Ho_Chi_Minh: ict
Asia/Tokyo: jst
Asia/Seoul: kst
Australia/Sydney Australia/Melbourne Australia/Brisbane: aest, aedt, aet
Australia/Adelaide Australia/Darwin: acst, acdt
Australia/Perth: awst
Pacific/Auckland: nzst, nzdt, nzt
""")

# Zones to ask about for an offset from UTC, in minutes: clocks that many people live by, which show it for part of the year
# or all of it.
OFFSETS = rows("""
-660: Pacific/Pago_Pago
-600: Pacific/Honolulu
-540: America/Anchorage
-480: America/Los_Angeles, America/Vancouver, America/Tijuana
-420: America/Los_Angeles, America/Denver, America/Phoenix, America/Edmonton
-360: America/Chicago, America/Denver, America/Mexico_City, America/Costa_Rica
-300: America/New_York, America/Chicago, America/Toronto, America/Bogota, America/Lima
-240: America/New_York, America/Toronto, America/Halifax, America/Caracas, America/La_Paz
-210: America/St_Johns
-180: America/Sao_Paulo, America/Argentina/Buenos_Aires, America/Montevideo, America/Santiago, America/Halifax
-150: America/St_Johns
-60: Atlantic/Azores, Atlantic/Cape_Verde
0: UTC, Europe/London, Europe/Lisbon, Africa/Accra, Europe/Dublin
60: Europe/Berlin, Europe/Paris, Africa/Lagos, Europe/Madrid, Europe/London
120: Europe/Berlin, Africa/Johannesburg, Africa/Cairo, Europe/Athens, Europe/Paris
180: Africa/Nairobi, Europe/Istanbul, Europe/Moscow, Asia/Riyadh, Europe/Athens
210: Asia/Tehran
240: Asia/Dubai, Asia/Baku, Asia/Tbilisi, Asia/Yerevan, Indian/Mauritius
270: Asia/Kabul
300: Asia/Karachi, Asia/Tashkent, Asia/Almaty, Asia/Yekaterinburg
330: Asia/Kolkata, Asia/Colombo
345: Asia/Kathmandu
360: Asia/Dhaka, Asia/Thimphu, Asia/Bishkek
390: Asia/Yangon
420: Asia/Bangkok, Asia/Jakarta, Asia/Ho_Chi_Minh
480: Asia/Shanghai, Asia/Singapore, Asia/Hong_Kong, Asia/Manila, Australia/Perth
540: Asia/Tokyo, Asia/Seoul
570: Australia/Darwin, Australia/Adelaide
600: Australia/Sydney, Australia/Brisbane, Australia/Melbourne
630: Australia/Adelaide, Australia/Lord_Howe
660: Australia/Sydney, Australia/Melbourne, Pacific/Guadalcanal
720: Pacific/Auckland, Pacific/Fiji
765: Pacific/Chatham
780: Pacific/Auckland, Pacific/Tongatapu, Pacific/Apia
840: Pacific/Kiritimati
""")
