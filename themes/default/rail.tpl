{{%AUTOESCAPE context="HTML"}}
</main>
{{#RAIL}}<aside class="rail" lang="{{LANG}}" dir="{{DIR}}" aria-label="{{t_latest_news}}">
{{>TRENDING}}
{{#LATEST}}<section class="latest"><h2><a href="{{HREF}}">{{HEADING}}</a></h2><ol data-live="">{{>ENTRY}}</ol></section>{{/LATEST}}
{{#VOICES}}<section class="voices"><h2>{{HEADING}}</h2><ul>{{>ENTRY}}</ul></section>{{/VOICES}}
{{#SHORTS}}<section class="shorts"><h2>{{HEADING}}</h2><ul>{{>ENTRY}}</ul></section>{{/SHORTS}}
</aside>{{/RAIL}}
{{>FOOT}}
</body>
</html>
