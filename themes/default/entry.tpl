{{%AUTOESCAPE context="HTML"}}
<li{{#OTHER_LANGUAGE}} lang="{{LANG}}" dir="{{DIR}}"{{/OTHER_LANGUAGE}}>
{{#PICTURE}}<div class="thumb">{{>IMAGE}}</div>{{/PICTURE}}
{{#KICKER}}<p class="kicker">{{KICKER}}</p>{{/KICKER}}
{{#SECOND_LEVEL}}<h2><a href="{{HREF}}">{{HEADLINE}}</a></h2>{{/SECOND_LEVEL}}
{{#THIRD_LEVEL}}<h3><a href="{{HREF}}">{{HEADLINE}}</a></h3>{{/THIRD_LEVEL}}
{{#SUMMARY}}<p class="sum">{{SUMMARY}}</p>{{/SUMMARY}}
{{#CARD}}<p class="card">{{CARD}}</p>{{/CARD}}
{{#BYLINE}}<p class="by">{{BYLINE}}</p>{{/BYLINE}}
{{#REGION}}<p class="region">{{REGION}}</p>{{/REGION}}
{{#WHEN}}<p class="when">{{#CITY}}<span class="city">{{CITY}}</span>{{/CITY}}<bdi><time datetime="{{ISO}}">{{TIME}}</time></bdi></p>{{/WHEN}}
</li>
