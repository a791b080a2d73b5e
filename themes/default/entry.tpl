{{%AUTOESCAPE context="HTML"}}
<li{{#OTHER_LANGUAGE}} lang="{{LANG}}" dir="{{DIR}}"{{/OTHER_LANGUAGE}}>
{{#KICKER}}<p class="kicker">{{KICKER}}</p>{{/KICKER}}
<h3><a href="{{HREF}}">{{HEADLINE}}</a></h3>
{{#SUMMARY}}<p class="sum">{{SUMMARY}}</p>{{/SUMMARY}}
{{#CARD}}<p class="card">{{CARD}}</p>{{/CARD}}
{{#WHEN}}<p class="when"><time datetime="{{ISO}}">{{TIME}}</time></p>{{/WHEN}}
</li>
