/**
 * Written by `emoverse train-reviews` on 2026-11-26: weights of 1000 words and pairs of words, learned from 4558 labelled film
 * reviews (Large Movie Review Dataset, Maas et al. 2011). Each term, its weight, `|`.
 */
export const FITTED_REVIEW_WORDS = {
  intercept: -0.4489,
  terms: `
a bad -0.615|a beautiful 0.537|a brilliant 1.23|a bunch -0.535|a complete -1.11|a fantastic 0.626|
a favor -0.31|a fine 1.23|a great 0.618|a horrible -0.632|a life 0.755|a masterpiece 1.45|a mess -0.492|
a must 1.93|a perfect 0.0637|a script -1.09|a stupid -1.06|a terrible -1.22|a true 1.1|a typical 1.6|
a very 1.03|a waste -0.913|a wonderful 0.443|a young 0.9|about minutes -0.407|about this -1.41|
absolutely no -1.18|absolutely nothing -0.72|abysmal -0.887|academy 0.57|acceptance 0.433|account of 0.704|
acting -0.28|actually 0.0755|all ages 0.275|all costs -0.486|allows 0.7|along 1.1|along with 0.95|also 1.73|
although 1.15|always 2.14|am -0.852|amateurish -0.672|amazing 3.02|an amazing 0.393|an awful -0.873|
an excellent 0.815|an hour -0.198|an insult -0.734|an oscar 0.853|and co 0.577|and enjoy 1.17|
and entertaining 0.636|and funny 0.988|and great 0.522|and is 1.06|and it 1.68|and love 0.781|and more 0.916|
and save -0.479|and stupid -0.102|and then -0.669|and touching 0.497|and well 0.846|and why -0.481|
annoyed -0.91|annoying -1.34|any -1.11|any of -0.26|anything -1.02|anything to -0.636|apparently -0.652|
approach 1.15|are bad -0.429|are great 0.298|are supposed -0.698|are we -0.75|aren't -0.184|arnold -1.68|
as always 0.645|as bad 0.697|as the 0.287|as well 0.858|asian -0.886|at all -1.72|at best -0.967|
at least -0.522|at times 1.22|atmosphere 0.705|atrocious -0.422|attempt -1.12|attempts at -0.716|avoid -1.69|
avoid this -0.625|award 0.759|awful -3.63|awful i -0.457|awful movie -0.253|b -0.78|bad -3.23|
bad acting -1.03|bad as 0.509|bad but -0.691|bad film -0.408|bad i -0.303|bad it -0.361|bad movie -1.71|
bad movies -0.685|bad that -0.802|bad the 0.208|bad this -0.4|badly -1.68|barely -0.916|barry 1.11|
based on 0.0568|basically -1.12|basically a -0.501|be 0.701|be funny -0.682|be sure 0.943|beautiful 2.66|
beautiful and 0.503|beautifully 1.28|beauty 0.534|beauty of 0.747|become 0.671|believable 1.72|
believable and 0.887|best 1.83|best film 0.505|best in 1.14|best of 0.866|best work 0.5|better 0.00303|
betty 0.823|blame -1.27|bland -0.812|bored -1.39|boring -2|boring and -1.53|both 0.756|bother -0.973|
bothered -0.636|brat -0.878|brilliant 2.41|brilliantly 1.46|brings 1.57|british 0.811|budget -0.398|
bunch 0.0665|bunch of -0.565|but also 0.9|but it's 1.74|but this -0.753|but unfortunately -0.409|
california 1.46|can't -0.263|can't believe -0.311|cardboard -0.484|care about -1.17|carries 1.15|
cartoon -1.75|cast 0.508|charles 0.836|cheap -1.08|cheesy -0.466|childhood 0.945|chilling 0.864|
cinematography 0.133|classic 1.77|clich -2.71|clich s -0.297|colonel 0.674|come on -1.44|come up -0.947|
compelling 0.748|complained 0.746|complete waste -0.187|completely -0.68|complex 0.704|concept -1.01|
contrived -0.876|contrived and -0.343|controversial 0.777|cop -0.571|copy -1.36|costs -0.388|could -0.529|
could have -1.56|couldn't -1.85|crap -1.26|crappy -0.915|creates 0.814|creating 1.23|cried 1.52|cutting -1.23|
d -1.58|dance -1.08|dark 0.769|date 0.136|decent -0.302|definitely 2.83|definitely worth 1.72|
delightful 0.851|delivers 1.11|dennis 0.111|dialog -1.05|did 0.244|did a 0.824|didn't 0.162|didn't care -0.66|
didn't even -0.000152|dies -0.919|different 1.86|dignity 0.501|disappointed -1.89|disappointing -2.91|
disappointment -2.3|disaster -0.228|disturbing 2.09|do 0.0307|do yourself -0.545|documentary 1.35|does a 1.02|
doesn't even -0.811|doesn't work -0.912|don't 0.467|don't bother -0.593|don't waste -0.647|don't watch 0.0448|
downhill -1.26|dr 1.23|dreadful -1.38|dream 1.23|dreams 0.977|drivel -0.934|dude -0.628|dull -2.26|
dumb -0.572|dvd 2.53|each 1.13|each character 0.833|edge 2.03|edge of 1.18|effective 1.45|either -1.67|
elements of 1.57|else -0.37|embarrassed -0.949|embarrassing -0.999|embarrassingly -0.346|emotions 0.91|
enjoy 1.14|enjoyable 1.41|enjoyed 2.48|enjoyed it 1.84|enjoyed this 0.737|entertaining 1.84|
entertaining and 1.7|entire movie -0.643|equal 1.59|especially 1.9|etc -0.3|even -0.757|even better 1.46|
even the -0.475|even worse -0.177|example -1.88|excellent 3.47|excellent and 0.808|excellent as -0.13|
excellent job 0.137|except -1.06|excuse -0.168|excuse for -0.48|existent -1.23|experience 0.789|
explained -0.847|explores 0.615|extraordinary 1.22|failed -1.17|fails -2.54|fails to -0.971|fake -0.747|
falls flat -0.856|family 0.51|fantastic 0.663|fascinating 0.944|fast paced 1.02|favorite 2.26|favourite 1.31|
features 1.15|fell -1.35|fights -0.719|film 0.223|film and 1.49|film that 0.0923|film's 0.0947|films 1.16|
films of 0.84|fine 0.255|finest 1.06|fire -0.888|first place -0.506|five minutes -0.344|flat -2.36|
flight 1.37|follows 0.798|for all 2.02|for everyone 1.1|for example -1.11|for his 0.764|forgettable -1.59|
form 1.56|freedom 1.29|friendship 1.05|from his 0.681|fun 2.37|funniest 1.78|funny and 1.53|garbage -0.891|
gem 0.675|genius 1.36|get 0.317|give me -0.112|gives 0.364|golf 1.09|good and 1.68|good as 1.23|
good but -0.789|good idea -0.367|good job 0.461|good thing -1.63|good time 1.47|gorgeous 0.855|got 0.067|
great 3.2|great acting 1.12|great and 1.36|great as 1.35|great film 0.558|great job 1.27|great movie 1.02|
greatest 1.34|gripping 0.387|guess -1.02|gun -0.351|guy -0.64|hackneyed -0.535|had 0.0507|
had potential -0.165|half -1.44|half way -0.707|has 0.192|has a 1.01|has no -0.925|haunting 0.557|have 0.837|
have been -0.908|have made -0.887|have no -0.716|he also 0.787|he has 0.467|he is 0.857|he meets 0.851|
heart 1.09|heart and 0.353|heart of 0.266|hearts 1.23|hell -1.59|hero -1.42|highly 1.88|highly recommend 1.36|
highly recommended 0.645|hilarious 2.63|his -0.0176|his best 0.102|his life 0.985|his mother 0.437|
his own 0.526|holds 0.55|holes -0.751|horrible -1.6|horribly -0.411|hotel 0.922|hour -0.936|hour and -0.861|
hours -0.363|hours of -0.952|how bad -1.29|how did -0.469|human 1.94|i am -0.559|i couldn't -0.248|
i didn't -0.15|i don't 0.346|i enjoyed 1.55|i guess -0.902|i hated -1.07|i highly 1|i kept -1.27|
i loved 0.946|i mean -0.0926|i think 2.73|i wanted 0.131|i'm -0.0555|i'm sorry -0.409|idea -1.64|
idea but -0.437|identity 1.3|idiotic -0.366|if 0.501|if i -1.13|if it -1.01|if the 0.0899|if they -1.09|
if this -0.603|images 1.26|imaginary 0.93|imaginative 0.646|impressed with 1.27|impressive 0.966|
in life 0.635|in love 0.478|in our 1.01|including 0.869|incoherent -0.889|incompetent -0.587|incredible 2.46|
inept -1.15|innocence 0.181|inspired 0.951|instead -1.35|instead we -0.557|insult -1.34|insult to -1.08|
insulting -1.07|irritating -1.22|is a 1.03|is also 0.712|is amazing 0.318|is an 1.06|is awful -0.295|
is bad -0.447|is beyond -0.912|is brilliant 0.0728|is definitely 0.739|is excellent 0.747|is fantastic 0.229|
is great 1.63|is hilarious 0.905|is incredible 0.683|is it -0.998|is just -0.812|is no -1.47|is nothing -1.04|
is one 1.45|is perfect 0.0966|is ridiculous -0.142|is so -1.77|is still 2.34|is superb 0.455|
is supposed -0.304|is terrible -0.413|is that -0.725|is very 1.45|is wonderful 0.225|isn't even -0.911|
it again 1.08|it also 1.23|it fails -0.712|it has 1.64|it is 1.34|it just -1.49|it shows 0.569|
it's just -0.137|it's one 1.01|itself is 0.97|jackson 1.31|jeff 0.39|jennifer 1.4|job 1.1|job as -0.174|
job in 0.212|job of 1.02|joke -0.795|joseph 0.683|journey 0.679|julia 1.19|junk -0.781|just -0.597|
just didn't -2.11|just isn't -0.579|just not -0.864|just plain -0.506|keeps 1.15|keeps the 0.367|
keeps you 1.26|kevin 1.16|kill -1.37|killed -0.363|killing -1.15|l 2.25|lacked -1.37|lame -1.39|
lame and -0.53|later 1.07|laughable -1.49|lazy -0.875|least -0.645|lessons 1.06|life 1.63|life and 0.873|
life the 0.657|light 1.21|like 0.317|like a -1.8|like they -0.699|line and -0.839|lives 1.36|look like -0.448|
looked -0.109|looks -1.35|looks like -0.729|loser -0.419|lousy -0.483|lovable 0.569|love 0.855|love and 0.348|
love it 1.17|love the 0.597|love with 0.696|loved 2.42|loved it 0.705|loved this 1.19|ludicrous -1.2|
magical 0.519|magnificent 0.947|make -0.709|makers -1.15|makes no -0.129|makes this 1.31|making a -1.01|
manage -0.824|manage to -0.799|mark 2.24|marvelous 0.844|mask -0.981|masterful 0.445|masterpiece 1.95|
mature 0.636|may 1.29|may not 0.503|maybe -0.652|mean -0.55|meaningless -0.623|mediocre -0.819|meets 0.901|
memorable 2.25|memories 0.797|mess -1.9|middle of -0.532|mike 1.24|mildly -2.2|minutes -1.83|
minutes into -0.398|minutes of -1.78|miscast -1.15|miserably -1.03|money -2.36|money and -0.785|
money on -0.589|more like -0.933|morgan 0.911|most annoying -1.01|mother 0.678|movie 0.589|movie could -0.774|
movie had -1.02|movie was -0.217|much about 0.859|music 0.0666|must see 1.02|my favorite 1.1|my money -0.251|
my time -0.581|nevertheless 1.11|nice to 1.15|no -1.21|no chemistry -0.594|no plot -0.378|no real -1.91|
no sense -1.29|nominated 0.361|non existent -1.02|none -1.89|none of -1.51|nonsense -0.971|not even -1.5|
not funny -1.48|not recommend -1.27|not very -1.34|not worth -1.07|notch 1.06|nothing -2.57|
nothing more -1.24|nothing to 0.329|nowhere -1|nurse 1.06|odyssey 1.01|of crap -0.931|of death 1.14|
of his 0.538|of life 0.268|of money -0.152|of time -1.22|of us 0.337|of what 1.26|off -0.548|oh -1.97|
ok -0.506|on dvd 1.21|on this -0.54|one good -0.931|one movie -1.35|one of 1.32|only -1.29|only good -0.649|
only reason -0.759|only thing -0.673|open 1.32|opinions 1.19|or -0.604|or even -0.876|original -0.708|
oscar 0.0754|our 1.78|outstanding 0.852|overall 2.25|own 0.673|pace 1.22|painful -1.29|painful to -0.584|
painfully -0.922|paranoia 0.424|parents 1.8|particular 0.716|pathetic -1.94|patient 0.373|pay to -1.24|
perfect 3.25|perfection 0.224|perfectly 1.61|performance 0.557|performance as 0.356|performances 1.91|
personal 0.607|perspective 0.95|phenomenal 0.527|photography 0.815|piece -0.971|piece of -0.666|pile -0.535|
pile of -0.451|plain -1.12|play 0.769|plays 0.32|pleasantly surprised 1.03|please -1.88|please don't -0.309|
plenty of 1.09|plot -1.66|plot holes -0.62|plot was -0.926|poignant 0.305|point -1.66|pointless -2.29|
poor -2.23|poorly -3.02|poorly done -0.448|poorly written -0.686|portrayal 0.435|portrayal of 0.14|
potential -2.65|powerful 1.16|predictable -2.11|predictable and -0.573|premise -1.69|presents 0.642|
pretentious -1.08|pretty -0.203|problem -1.05|problem is -0.654|problem with -0.983|promising -1.23|
provides 0.878|radio 1.27|random -0.137|rare 1.57|ray 0.418|realistic 1.64|really bad -0.604|
really disappointed -0.571|really enjoyed 0.469|really really -0.24|recommend 1.39|recommend it 1.52|
recommend this -0.347|recommended 1.68|redeeming -1.68|redemption 0.988|refreshing 2.29|refreshing to 1.06|
relationships 0.121|remotely -0.692|ride 0.813|ridiculous -1.5|rip -0.44|role -0.0578|rubbish -1.32|
sadly -1.53|same time 0.966|sat through -0.674|save -2.74|save this -0.684|save your -0.923|
save yourself -0.497|saved -1.12|scary movie -0.919|score 0.802|script -2.66|sea 0.819|sean 1.41|seat 1.99|
seconds 0.168|see 2.4|see for 0.349|seemed -0.765|seemed to -0.688|sense of 0.872|sensitive 0.679|
sequel 0.175|seriously -0.212|shallow -1.42|shines 0.928|shocking 1.32|shoot -1.21|should -1.67|
should have -2.21|shows 1.29|shows us 0.388|shy 1.13|silly -1.87|sit through -1.95|sitting -0.537|skip -1.11|
skip this -0.761|so 0.645|so awful -0.474|so bad -2.15|so predictable -0.873|so well 1.48|so why -0.179|
some kind -0.766|some sort -0.288|somebody -1.2|somehow -0.142|someone -1.72|sorry -1.93|sort -1.1|
sort of -0.367|spectacular 1.79|spend -0.916|sport 0.544|spy 1.01|start -0.268|steven -0.978|stinker -0.721|
story -0.235|story of 0.773|strong 1.16|stronger 0.724|stunning 1.92|stunts 1.81|stupid -3.02|
stupid and -0.689|stupid the -0.411|subtle 1.39|success 1.06|sucked -0.479|sucks -0.747|superb 1.88|
supporting 0.472|supporting cast 0.558|supposed -2.65|supposed to -2.09|supposedly -1.23|surprising 1.03|
surprisingly 0.932|sweet 1.05|takes 0.615|tale 0.911|tea -0.839|tedious -1.05|tells 1.11|tells the 0.287|
terrible -3.13|terrible movie -0.651|terribly -0.523|terrific 1.27|than this -0.635|that -1.34|
that bad -0.0853|that keeps 0.704|that was -0.429|that will 1.36|that's about -0.38|that's it -0.745|
the bad 0.111|the beauty 0.659|the best 1.3|the biggest -1.21|the different 0.421|the edge 1.02|
the emotions 0.428|the english 0.873|the film 0.873|the film's 0.304|the good -0.76|the greatest 0.513|
the hell -0.071|the human 0.283|the more 1.31|the music 0.581|the only -1.38|the original -1.44|
the perfect 1.13|the plot 0.0555|the problem -1.31|the right 0.875|the script 0.345|the supporting 0.302|
the worst -3.82|the writers 0.015|the young 0.506|theme 0.621|then -0.273|there 0.0985|there was -1.14|
they -0.374|they could 0.0537|they just -1.45|they were -0.198|they're -0.958|thin -1.15|thing -0.0824|
thing about -0.93|this -0.329|this crap -0.694|this is 1.49|this movie 1.09|this piece -0.858|
this thing -1.01|thriller with 0.528|through this -1.09|throw -0.482|thrown -0.952|thumbs up 0.978|times 1.46|
to all 1.49|to be -1.25|to begin -0.461|to believe -0.612|to happen -0.73|to it 1.06|to make -1.52|
to save -0.52|to sit -0.671|to start -1.61|to waste -0.522|today 1.82|top notch 0.981|total -0.989|
touching 1.13|train -1.02|trek -1.43|tremendous 0.547|tried -0.017|tries -1.24|tries to -0.774|tripe -0.792|
trite -1.03|true 2.38|true story 0.828|true to 0.757|trying -0.764|turkey -1.15|twists and 1.06|tyler -1.03|
ugh -0.228|unbelievable -0.356|unconvincing -1.05|underrated 1.41|unforgettable 0.645|unfortunately -3.24|
unfunny -1.44|uninspired -1.15|uninteresting -1.25|unique 1|unless -1.09|unless you -0.549|unoriginal -0.506|
unusual 1.02|us 1.62|utter -1.07|very 0.476|very bad -0.307|very disappointed -1.14|very good 0.967|
very much 0.652|very well 2.27|vibrant 0.187|wait -1.38|walked out -0.559|wanted -0.411|warn -0.575|
was 0.0287|was awful 0.183|was bad 0.0549|was great 1.4|was just -0.654|was not -0.67|was perfect 0.637|
was so -1.48|was supposed -0.346|was terrible -0.156|was that -0.591|was the -0.927|wasn't -0.0523|
waste -3.33|waste of -1.91|waste your -1.04|wasted -1.59|wasting -0.961|watching -0.699|watching this -1.32|
way too -1.55|weak -1.85|well 1.41|well acted 0.334|well and 1.12|well as 0.718|well done 1.1|well worth 1.22|
well written 0.542|were -0.273|what a -1.16|what makes 0.745|what the -0.332|what was -1.39|whatsoever -1.29|
who 0.557|whole thing -0.164|why -1.58|why did -0.685|why do -1.06|why is -0.265|why the -0.939|will 1.51|
wilson 1.24|winner 0.736|with great 0.857|with this -0.771|wonderful 2.72|wonderfully 1|wooden -1.55|
works 2.12|world -0.0516|worse -1.95|worse than -0.252|worst -4.57|worst film -0.553|worst films -0.424|
worst movie -0.932|worst movies -0.504|worst of -0.107|would -1.26|would be -0.906|would have -0.639|
wouldn't -1.06|writers -0.708|writing -1.88|wrong -1.19|yeah -0.346|you will 1.53|young 0.433|
your money -0.71|your time -1.12|zero -0.479|
`,
};
