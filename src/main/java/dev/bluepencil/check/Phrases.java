package dev.bluepencil.check;

import java.util.regex.Pattern;

/// What chat models say around their work, in the languages that most people write. All patterns look only at the
/// beginning of what they are given.
final class Phrases {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

    /// Emphasis, headings, quotation and emoji that may stand before the words.
    private static final String ORNAMENT = "[\\s*_#>\"“„«'`\\p{So}\\ufe0f-]{0,12}+";

    private static final String YES = "(?:sure(?: thing)?|certainly|of course|absolutely|definitely|gladly|great|okay|ok|alright|no problem"
            + "|understood|got it|happy to help|i'd be happy to help|i can help(?: you)? with that|yes|hello|hi(?: there)?"
            + "|natürlich|selbstverständlich|gerne|klar|sicher|verstanden"
            + "|bien sûr|certainement|d'accord|avec plaisir|volontiers|absolument"
            + "|claro(?: que sí)?|por supuesto|desde luego|con gusto|entendido|com certeza|claro que sim|certo|certamente|con piacere|volentieri"
            + "|natuurlijk|zeker|uiteraard|oczywiście|jasne|pewnie|конечно|разумеется|хорошо|звісно|звичайно|elbette|tabii(?: ki)?"
            + "|självklart|naturligtvis|selvfølgelig|samozřejmě|jistě|desigur|sigur|természetesen|tietenkin|βεβαίως|φυσικά"
            + "|当然可以|当然|好的|没问题|可以|もちろんです|もちろん|承知しました|かしこまりました|はい|물론입니다|물론이죠|물론|네|알겠습니다"
            + "|بالتأكيد|بالطبع|حسنًا|बिल्कुल|ज़रूर|बेशक|כמובן|בהחלט|tentu(?: saja)?|baik|chắc chắn rồi|tất nhiên|แน่นอน)";

    /// The work by its name: what no text says of itself at its beginning.
    private static final String WORK = "(?:(?:grammatically |slightly |fully |newly )?(?:correct(?:ed)?|revised|improved|edited|translated|rewritten|re-written|reworded|polished|humani[sz]ed"
            + "|updated|proofread|rephrased|refined|enhanced|cleaned[- ]up|fixed|final|requested|natural|more \\S+|clearer|better)"
            + " (?:and (?:corrected|revised|improved|edited|polished|refined|more \\S+) )?(?:english |german |french |spanish |\\S+ )?"
            + "(?:text|version|translation|sentences?|paragraphs?|passage|e-?mail|message|letter|content|copy|draft|document|result|output|response|answer|one)"
            + "|(?:translation|rewrite|correction|revision|edit|rewriting|proofread)(?: of (?:the|your) (?:text|message|sentence|paragraph|e-?mail|passage))?"
            + "|(?:text|version|sentence|paragraph|e-?mail|message|passage),? (?:corrected|revised|translated|with (?:the )?(?:corrections|grammar|improvements|errors)|in (?:english|german|french|spanish|italian|portuguese)|translated into)"
            + "|text (?:in|translated))";

    private static final String HERE = "(?:here(?:'s|’s| is| are| you go[:,.!]?(?: with)?)|below is|please find(?: below)?|this is|the following is|i(?:'ve|’ve| have) (?:corrected|revised|translated|rewritten|improved|edited)"
            + "|(?:find )?below)";

    /// Other languages: the words that hand something over together with the name of the work.
    private static final String FOREIGN_HERE = "(?:(?:hier (?:ist|sind|finden sie|kommt)|im folgenden|nachfolgend)\\b.{0,40}?(?:text|version|übersetzung|fassung|korrektur|satz|überarbeitung|variante)"
            + "|(?:voici|voilà|ci-dessous)\\b.{0,40}?(?:texte|version|traduction|correction|phrase|révision)"
            + "|(?:aquí (?:está|tienes|tiene|va)|a continuación|esta es|este es)\\b.{0,50}?(?:texto|versión|traducción|corrección|frase|oración)"
            + "|(?:aqui (?:está|vai|tem)|segue(?: abaixo)?|abaixo está|esta é)\\b.{0,50}?(?:texto|versão|tradução|correção|frase)"
            + "|(?:ecco|di seguito|qui di seguito)\\b.{0,40}?(?:testo|versione|traduzione|correzione|frase)"
            + "|(?:hier is|hieronder (?:staat|vind je)|dit is)\\b.{0,40}?(?:tekst|versie|vertaling|zin|correctie)"
            + "|(?:oto|poniżej)\\b.{0,40}?(?:tekst|wersja|tłumaczenie|zdanie|przekład)"
            + "|(?:вот|ниже|ось|нижче)\\b.{0,40}?(?:текст|верси|перевод|предложение|вариант|переклад|версія)"
            + "|(?:işte|aşağıda)\\b.{0,40}?(?:metin|metnin|çeviri|versiyon|hali)"
            + "|(?:här är|her er|nedan följer)\\b.{0,40}?(?:text|version|översättning|tekst|versjon|oversættelse|oversettelse)"
            + "|(?:zde je|tady je|níže)\\b.{0,40}?(?:text|verze|překlad|věta)"
            + "|(?:iată|mai jos)\\b.{0,40}?(?:text|versiune|traducere)"
            + "|(?:íme|itt (?:van|a))\\b.{0,40}?(?:szöveg|fordítás|változat)"
            + "|(?:tässä on|ohessa)\\b.{0,40}?(?:teksti|käännös|versio)"
            + "|(?:以下是|下面是|这是|這是|以下為).{0,20}?(?:文本|版本|译文|譯文|翻译|翻譯|句子|文字|内容|内文|文章)"
            + "|(?:以下(?:は|が|に)|こちらが|こちらは|下記(?:は|が)).{0,30}?(?:文章|文|翻訳|訳文|テキスト|バージョン|修正|訳|です)"
            + "|(?:다음은|아래는|여기).{0,30}?(?:텍스트|문장|번역|버전|글|수정)"
            + "|(?:إليك|هذا هو|هذه هي|فيما يلي).{0,30}?(?:النص|الترجمة|النسخة|ترجمة|الجملة)"
            + "|(?:यहाँ|यह|नीचे|ये).{0,40}?(?:पाठ|अनुवाद|संस्करण|वाक्य|टेक्स्ट)"
            + "|(?:הנה|להלן).{0,30}?(?:הטקסט|התרגום|הגרסה|המשפט)"
            + "|(?:berikut(?: ini)?(?: adalah)?|ini adalah)\\b.{0,40}?(?:teks|versi|terjemahan|kalimat)"
            + "|(?:dưới đây là|đây là).{0,40}?(?:văn bản|bản dịch|phiên bản|câu)"
            + "|(?:εδώ είναι|ακολουθεί|ορίστε).{0,40}?(?:κείμενο|μετάφραση|έκδοση)"
            + "|นี่คือ.{0,30}?(?:ข้อความ|คำแปล|ฉบับ|ประโยค))";

    private static final String FOREIGN_LABEL = "(?:(?:korrigierte[rs]?|verbesserte[rs]?|überarbeitete[rs]?|übersetzte[rs]?) (?:text|version|fassung|satz)|übersetzung|korrektur"
            + "|(?:texte|version|phrase) (?:corrigée?|améliorée?|révisée?|traduite?)|traduction|correction"
            + "|(?:texto|versión|versão|frase|oración) (?:corregid[oa]|mejorad[oa]|revisad[oa]|traducid[oa]|corrigid[oa]|melhorad[oa]|traduzid[oa])|traducción|tradução|corrección|correção"
            + "|(?:testo|versione|frase) (?:corrett[oa]|migliorat[oa]|rivist[oa]|tradott[oa])|traduzione|correzione"
            + "|(?:gecorrigeerde|verbeterde|herziene|vertaalde) (?:tekst|versie|zin)|vertaling"
            + "|(?:poprawiony|przetłumaczony|ulepszony) tekst|poprawiona wersja|tłumaczenie"
            + "|(?:исправленный|улучшенный|переведённый|переведенный|отредактированный) (?:текст|вариант)|исправленная версия|перевод"
            + "|виправлений текст|переклад|düzeltilmiş (?:metin|hali)|çeviri|översättning|rättad text|oversættelse|oversettelse|rettet tekst|opravený text|překlad|traducere|fordítás|javított szöveg|käännös|korjattu teksti|μετάφραση|διορθωμένο κείμενο"
            + "|译文|譯文|翻译|翻譯|修改后的(?:文本|版本|文章)?|修正后的(?:文本|版本)?|校正后的文本|改进后的(?:文本|版本)?|润色后的?(?:文本|版本)?"
            + "|翻訳|訳文|修正(?:後の)?(?:文章|文|版|テキスト)?|改善(?:後の)?(?:文章|文)|校正後の(?:文章|文)|번역(?:문)?|수정된 (?:텍스트|문장|글)|교정된 (?:텍스트|문장)"
            + "|الترجمة|النص المصحح|النص المعدل|النص المترجم|अनुवाद|संशोधित पाठ|सुधारा हुआ पाठ|תרגום|הטקסט המתוקן|terjemahan|teks yang (?:diperbaiki|dikoreksi)|bản dịch|văn bản đã (?:sửa|chỉnh sửa)|คำแปล)";

    private static final String LABEL = "(?:" + WORK + "|(?:output|result|answer|response|rewritten|corrected|improved|revised|edited|translated|humani[sz]ed)|" + FOREIGN_LABEL + ")";

    private static final String TRAIL = "[^\\n:：.!]{0,120}?[\\s*_]{0,4}[:：][*_]{0,3}";

    /// Hands the work over up to a colon or the end of the line: "Sure! Here is the corrected text:", "**Translation:**".
    static final Pattern HANDING_OVER = Pattern.compile(
            ORNAMENT + "(?:" + YES + "[\\s!.,、。！，—–-]{0,4}+)?" + "(?:"
                    + "(?:" + HERE + " (?:the |your |a |an |my |some )?" + WORK + "|" + FOREIGN_HERE + ")(?:" + TRAIL + "|[^\\n:：]{0,120}?[.。!！:：]?[*_]{0,3}\\s*?(?=\\n|$))"
                    + "|" + LABEL + "(?:\\s?\\([^()\\n]{1,40}\\)|\\s(?:in|into|to)\\s\\p{L}{2,20})?[\\s*_]{0,4}[:：][*_]{0,3}"
                    + ")",
            FLAGS);

    /// Only agrees: a line of its own, or the first words of one.
    static final Pattern AGREEING = Pattern.compile(
            ORNAMENT + YES + "(?:[!！]|[.,。，:](?=\\s*\\n)|[,，]? (?:i can|i'll|i’ll|i will|let me|here)[^\\n]{0,120}[:.!](?=\\s*\\n))", FLAGS);

    /// Talks to the user about the work, after it.
    static final Pattern TAKING_LEAVE = Pattern.compile(
            ORNAMENT + "\\(?(?:(?:please )?(?:let me know|feel free to (?:ask|let|reach|contact)|don't hesitate to|do not hesitate to)\\b.{0,160}?\\b(?:if|whether|what|how|which|any|ask|need|want|would like)"
                    + "|(?:i )?hope (?:this|that|it) (?:helps|works|is helpful|is what)|would you like me to\\b|do you want me to\\b|shall i\\b.{0,80}\\?|is there anything else|if you (?:need|want|have|would like|'d like|’d like|prefer)\\b.{0,100}(?:let me|feel free|i can|i'm happy|i’m happy|please|just)"
                    + "|(?:i can|i'm happy to|i’m happy to|i'd be happy to|happy to) (?:also )?(?:help|make|adjust|provide|refine|translate|explain|further|rewrite)"
                    + "|lass(?:en sie)? (?:es )?mich(?: gerne)? wissen|ich hoffe, (?:das|dies) hilft|wenn (?:du|sie) (?:weitere|noch|möchte)|falls (?:du|sie) (?:weitere|noch|möchte)|möchte(?:st du|n sie), dass ich|gibt es noch etwas"
                    + "|n'hésite[zs]? pas|faites-moi savoir|dis-moi si|j'espère que (?:cela|ça)|souhaitez-vous que|si vous (?:avez|souhaitez|voulez)"
                    + "|espero que (?:esto|te|le|isso|ajude)|av[ií]sa(?:me|d)|hazme saber|házme saber|dime si|si (?:necesitas|necesita|quieres|deseas)|¿(?:te|le) gustaría que|no dudes en"
                    + "|me avise|avise-me|se (?:precisar|quiser|você)|gostaria que eu|fammi sapere|spero che (?:questo|ti|sia)|se (?:hai bisogno|desideri|vuoi)|vuoi che"
                    + "|laat (?:het )?me weten|ik hoop dat dit|als je (?:nog|meer|verdere)|daj (?:mi )?znać|mam nadzieję, że|jeśli (?:potrzebujesz|chcesz)"
                    + "|дайте (?:мне )?знать|надеюсь, (?:это|что)|если (?:вам|у вас|нужно|хотите)|хотите, чтобы я|umarım|başka bir|hör av dig|låt mig veta|sig til|gi meg beskjed|dejte mi vědět"
                    + "|希望(?:这|這|对)|如果(?:您|你)(?:需要|有|想|希望)|如需|请(?:告诉|让)我|還有什麼|お役に立てれば|他に(?:何か)?|ご不明な点|ご希望|もし(?:他に|さらに)|도움이 되|추가로|필요하시면|다른 (?:도움|질문)"
                    + "|آمل أن|إذا كنت (?:بحاجة|تريد|ترغب)|أخبرني|मुझे बताएं|आशा है|beri tahu saya|semoga (?:ini )?membantu|jika anda|hãy cho tôi biết|hy vọng)",
            FLAGS);

    /// Explains the work, after it.
    static final Pattern EXPLAINING = Pattern.compile(
            ORNAMENT + "[(\\[]?(?:(?:i|we)(?:'ve|’ve| have)? (?:also )?(?:made|corrected|changed|fixed|replaced|adjusted|improved|revised|translated|kept|rephrased|removed|added|edited|simplified|used|rewrote|restructured|preserved|maintained)\\b"
                    + "|(?:the )?(?:following |key |main |summary of |list of |some )?(?:the )?(?:changes|corrections|edits|improvements|explanations?|modifications|notes?|revisions|translator's note|reasoning|rationale|breakdown|errors fixed)(?: (?:i )?(?:made|were made|include|explained|and (?:explanations?|corrections?|improvements)))?[\\s*_]{0,4}[:：]"
                    + "|(?:what (?:i )?changed|why (?:i )?(?:these )?change[sd]?)\\b|(?:in this version|this version|this translation|the (?:corrected|revised|translated|original) (?:text|version|sentence))\\b|p\\.?s\\.?:? (?:i|as an ai)\\b"
                    + "|\\(?(?:note|nb|hint|tip|disclaimer)[\\s*_]{0,4}[:：]"
                    + "|(?:ich habe) .{0,60}?(?:korrigiert|geändert|verbessert|übersetzt|ersetzt|vorgenommen|angepasst)|(?:vorgenommene |wichtigste )?(?:änderungen|korrekturen|erklärung(?:en)?|anmerkung(?:en)?|hinweise?|verbesserungen|erläuterung(?:en)?)[\\s*_]{0,4}:"
                    + "|j'ai (?:corrigé|modifié|apporté|remplacé|amélioré|traduit)|(?:principales |les )?(?:modifications|changements|corrections|explications?|remarques?|notes?)(?: apportée?s)?[\\s*_]{0,4}:"
                    + "|he (?:corregido|cambiado|realizado|hecho|mejorado|traducido)|(?:cambios|correcciones|explicaci[oó]n(?:es)?|notas?|mejoras)(?: realizad[oa]s)?[\\s*_]{0,4}:"
                    + "|(?:eu )?(?:corrigi|alterei|fiz as|traduzi)\\b|(?:alterações|mudanças|correções|explicaç(?:ão|ões)|observaç(?:ão|ões))(?: (?:feitas|realizadas))?[\\s*_]{0,4}:"
                    + "|ho (?:corretto|modificato|apportato|migliorato|tradotto)|(?:modifiche|correzioni|spiegazion[ei]|note?)(?: apportate)?[\\s*_]{0,4}:"
                    + "|ik heb .{0,60}?(?:gecorrigeerd|gewijzigd|verbeterd|vertaald|aangepast)|(?:wijzigingen|correcties|uitleg|opmerking(?:en)?|toelichting)[\\s*_]{0,4}:"
                    + "|(?:poprawiłem|poprawiłam|zmieniłem|zmiany|wyjaśnienie|uwaga|uwagi|poprawki)\\b.{0,40}?[:：]|(?:я (?:исправил|изменил|заменил|перевёл|внёс)|(?:изменения|исправления|пояснени[ея]|примечани[ея]|объяснение)[\\s*_]{0,4}:)"
                    + "|(?:değişiklikler|açıklama|not|ändringar|förklaring|endringer|ændringer|forklaring|změny|vysvětlení|poznámka)[\\s*_]{0,4}:"
                    + "|(?:修改说明|修改內容|修改内容|说明|說明|注|注释|备注|解释|更改|主要修改|改动说明)[\\s*_]{0,4}[:：]|(?:変更点|修正点|説明|注|注記|補足|解説)[\\s*_]{0,4}[:：]|(?:변경 사항|수정 사항|설명|참고)[\\s*_]{0,4}[:：]|(?:التغييرات|ملاحظة|الشرح|التصحيحات)[\\s*_]{0,4}[:：]|(?:परिवर्तन|टिप्पणी|व्याख्या)[\\s*_]{0,4}[:：])",
            FLAGS);

    /// Speaks of this very work and of nothing that a text would say, so that it may be cut off a line, too.
    static final Pattern ABOUT_THE_WORK = Pattern.compile(
            "[(\\[]?(?:(?:please )?let me know if (?:you(?:'d| would)? ?(?:need|want|like|have)|there(?:'s| is)|this)[^.!?\\n]{0,80}(?:changes|adjustments|edits|revisions|version|tone|translat\\w+|modif\\w+|tweaks|else|further (?:help|assistance)|any other text)[^.!?\\n]{0,60}[.!?]?"
                    + "|(?:i )?hope (?:this|that) helps[^.!?\\n]{0,40}[.!]?"
                    + "|would you like me to (?:make|change|adjust|translate|rewrite|explain|also)[^.!?\\n]{0,100}\\?"
                    + "|note: (?:i|the (?:original )?(?:text|sentence))\\b[^\\n]{0,200}"
                    + "|(?:i(?:'ve|’ve| have)?) (?:corrected|changed|fixed|replaced) (?:the |a few |some |all |several )?(?:grammar|spelling|punctuation|errors?|mistakes|[\"“'‘])[^\\n]{0,200})[)\\]]?\\s*$",
            FLAGS);

    /// Declines the work, or speaks of itself as a machine.
    static final Pattern REFUSING = Pattern.compile(
            "as an? (?:ai|artificial intelligence)(?: language)?(?: model| assistant)?\\b|as a (?:large )?language model|i(?:'m| am|’m) (?:just |only )?an? (?:ai|(?:large )?language model)\\b"
                    + "|i(?:'m| am|’m) (?:sorry|afraid|unable|not able|not allowed)[^.\\n]{0,60}?(?:\\b(?:can't|cannot|can not|can’t|won't|won’t|unable to|not able to|not allowed to|to)\\b|,)\\s{0,2}(?:i )?(?:can't |cannot |can’t )?(?:be able to )?(?:assist|help|comply|fulfill?|provide|do that|process|translate|correct|edit|rewrite|generate|create|produce|discuss|engage|continue with|complete|answer|improve|humani[sz]e|proofread|write)\\b"
                    + "|i (?:cannot|can't|can’t|can not|won't|won’t|will not|must decline|am unable to|'m unable to) (?:to )?(?:assist|help you with|help with|comply|fulfill?|provide (?:a|the|that|this|you)|process (?:this|that|your)|translate|correct|edit|rewrite|generate|create content|produce|engage|complete (?:this|that|your)|answer (?:this|that|your)|improve|humani[sz]e|proofread)\\b"
                    + "|(?:unfortunately|sorry), (?:but )?i (?:cannot|can't|can’t|am unable|'m unable)"
                    + "|(?:this|that|the|your) (?:request|content|text|prompt) (?:violates|goes against|is against|may violate)|(?:against|violates?) (?:my|our|the) (?:content |usage |safety )?(?:guidelines|policy|policies|programming)"
                    + "|(?:please |could you |can you )?provide (?:me with )?the text (?:you|that|to)|please (?:share|paste|provide|send)(?: me)? (?:the|your) (?:text|content|message|sentence)|(?:there is|i see|i don't see any|i don’t see any|no) (?:no )?text (?:to|provided|was provided)|it (?:looks|seems|appears) (?:like|that)? ?(?:you|your (?:message|text))[^.\\n]{0,60}(?:haven't|didn't|empty|incomplete|cut off|did not)"
                    + "|es tut mir leid,? (?:aber )?(?:ich|das|da) (?:kann|darf)|ich kann (?:ihnen |dir |diese[nrms]? |dabei |das )?[^.\\n]{0,40}(?:nicht (?:helfen|erfüllen|übersetzen|bearbeiten|nachkommen)|keine)|als (?:ki|künstliche intelligenz|sprachmodell|ki-)\\b|als ki-(?:sprachmodell|modell|assistent)"
                    + "|je suis désolée?,? (?:mais )?je ne (?:peux|suis)|je ne (?:peux|suis) pas (?:en mesure|vous aider|répondre|traduire|traiter)|en tant qu(?:'|’)(?:ia|intelligence artificielle|assistant)|en tant que modèle de langage"
                    + "|lo siento,? (?:pero )?no (?:puedo|me es posible)|no puedo (?:ayudar|cumplir|traducir|procesar|asistir|proporcionar)|como (?:modelo de lenguaje|ia|inteligencia artificial|un modelo|modelo de linguagem|assistente de ia)\\b"
                    + "|(?:desculpe|sinto muito|lamento),? (?:mas )?(?:eu )?não posso|não posso (?:ajudar|atender|traduzir|processar|fornecer)"
                    + "|mi dispiace,? (?:ma )?non (?:posso|sono)|non posso (?:aiutar|soddisfare|tradurre|elaborare|fornire)|(?:come|in quanto) (?:modello linguistico|ia|intelligenza artificiale)"
                    + "|het spijt me,? (?:maar )?ik kan|als (?:ai|taalmodel|ai-taalmodel)|przykro mi,? (?:ale )?nie mogę|jako (?:model językowy|sztuczna inteligencja|ai)\\b"
                    + "|(?:извините|простите|к сожалению|мне жаль),? (?:но )?я не (?:могу|имею)|как (?:языковая модель|искусственный интеллект|ии)\\b|üzgünüm,? (?:ama |ancak )?(?:bu|size|yardımcı)|bir yapay zeka|yapay zeka (?:dil )?modeli"
                    + "|(?:抱歉|对不起|很抱歉|對不起)[，,]?(?:但)?我(?:无法|不能|無法)|作为(?:一个|一名)?(?:ai|人工智能|语言模型|大型语言模型)|作為(?:一個)?(?:ai|人工智慧|語言模型)"
                    + "|申し訳(?:ありません|ございません)が[、,]?.{0,40}?(?:できません|できかねます|お手伝い|お答え)|(?:ai|言語モデル|人工知能)として|죄송하지만.{0,40}?(?:없습니다|어렵습니다)|(?:ai|인공지능|언어 모델)(?:로서|으로서)"
                    + "|(?:عذرًا|عذراً|آسف|أنا آسف)[،,]? ?(?:لكن |ولكن )?(?:لا (?:أستطيع|يمكنني)|لن)|(?:كنموذج|بصفتي نموذج|بصفتي ذكاء)|(?:क्षमा करें|माफ़ करें|मुझे खेद है).{0,40}?(?:नहीं कर सकत|असमर्थ)|एक एआई|(?:אני מצטער|סליחה)[^.]{0,20}(?:איני|לא יכול)|כמודל שפה"
                    + "|maaf,? (?:tetapi |tapi |saya )+tidak (?:dapat|bisa)|sebagai (?:model bahasa|ai)\\b|(?:rất tiếc|xin lỗi),? (?:nhưng )?tôi không thể|là một (?:mô hình ngôn ngữ|ai)\\b",
            FLAGS);

    private Phrases() {}
}
