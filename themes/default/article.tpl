{{%AUTOESCAPE context="HTML"}}
<main id="main" class="story">
<article>
<header>
{{#KICKER}}<p class="kicker"><a href="{{HREF:none}}">{{NAME}}</a></p>{{/KICKER}}
<h1>{{HEADLINE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
<div class="line">
{{#BYLINE}}<span class="byline"><a rel="author" href="{{HREF:none}}">{{NAME}}</a></span>{{/BYLINE}}
{{#CITY}}<span class="city">{{CITY}}</span>{{/CITY}}
{{#UPDATED}}<span><bdi>{{t_updated}}:{{BI_SPACE}}<time datetime="{{ISO}}">{{TIME}}</time></bdi></span>{{/UPDATED}}
{{#CREATED}}<span><bdi>{{t_created}}:{{BI_SPACE}}<time datetime="{{ISO}}">{{TIME}}</time></bdi></span>{{/CREATED}}
{{#VERSIONS}}<span><a class="earlier" rel="nofollow" href="{{HREF:none}}">{{NAME}}</a></span>{{/VERSIONS}}
</div>
{{#PLACES}}<dl class="places">
{{#COUNTRY}}<div><dt><bdi>{{t_country}}:</bdi></dt><dd><a href="{{HREF:none}}">{{NAME}}</a></dd></div>{{/COUNTRY}}
{{#ABOUT}}<div><dt><bdi>{{t_also_about}}:</bdi></dt>{{#ABOUT_COUNTRY}}<dd><a href="{{HREF:none}}">{{NAME}}</a></dd>{{/ABOUT_COUNTRY}}</div>{{/ABOUT}}
</dl>{{/PLACES}}
</header>
{{#CORRECTIONS}}<aside class="corrections" aria-label="{{t_correction}}">
{{#CORRECTION}}<p><bdi><strong>{{t_correction}}</strong>{{#WHEN}} <time datetime="{{ISO}}">{{TIME}}</time>{{/WHEN}}</bdi><br>{{TEXT}}</p>{{/CORRECTION}}
</aside>{{/CORRECTIONS}}
{{#PICTURE}}<figure class="main-picture">{{>IMAGE}}
{{#WORDS}}<figcaption>{{#CAPTION}}{{CAPTION}}{{/CAPTION}}{{#CREDIT}} <span>{{CREDIT}}</span>{{/CREDIT}}{{#RIGHTS}} <small>{{RIGHTS}}</small>{{/RIGHTS}}</figcaption>{{/WORDS}}</figure>{{/PICTURE}}
<div class="body">{{BODY:none}}</div>
{{#GALLERY}}<div class="gallery">
{{#ITEM}}<figure>{{>IMAGE}}
{{#WORDS}}<figcaption>{{#CAPTION}}{{CAPTION}}{{/CAPTION}}{{#CREDIT}} <span>{{CREDIT}}</span>{{/CREDIT}}{{#RIGHTS}} <small>{{RIGHTS}}</small>{{/RIGHTS}}</figcaption>{{/WORDS}}</figure>
{{/ITEM}}</div>{{/GALLERY}}
{{#CREDIT_LINE}}<p class="credit"><bdi>{{CREDIT_LINE}}</bdi></p>{{/CREDIT_LINE}}
{{#LABELS}}<ul class="labels">
{{#SECTOR}}<li><a href="{{HREF:none}}">{{NAME}}</a></li>{{/SECTOR}}
{{#TAG_LINK}}<li><a rel="tag" href="{{HREF:none}}">{{NAME}}</a></li>{{/TAG_LINK}}
{{#TAG}}<li>{{TAG}}</li>{{/TAG}}
</ul>{{/LABELS}}
</article>
