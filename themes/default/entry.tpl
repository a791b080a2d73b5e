{{%AUTOESCAPE context="HTML"}}
<li{{#OTHER_LANGUAGE}} lang="{{LANG}}" dir="{{DIR}}"{{/OTHER_LANGUAGE}}>
{{#KICKER}}<p class="kicker">{{KICKER}}</p>{{/KICKER}}
{{#SECOND_LEVEL}}<h2><a href="{{HREF}}">{{HEADLINE}}</a></h2>{{/SECOND_LEVEL}}
{{#THIRD_LEVEL}}<h3><a href="{{HREF}}">{{HEADLINE}}</a></h3>{{/THIRD_LEVEL}}
{{#SUMMARY}}<p class="sum">{{SUMMARY}}</p>{{/SUMMARY}}
{{#CARD}}<p class="card">{{CARD}}</p>{{/CARD}}
{{#WHEN}}<p class="when"><bdi><time datetime="{{ISO}}">{{TIME}}</time></bdi></p>{{/WHEN}}
</li>
